import { Input, RadioGroup } from "@medusajs/ui"
import { useState } from "react"
import type { HttpReimbursement } from "../../../types/http"
import { useResolveReimbursement } from "../../hooks/api/reimbursements"
import { useFormat } from "../../hooks/use-format"
import { useWhenDone } from "../../hooks/use-when-done"
import { useWords } from "../../hooks/use-words"
import type { ResolveBody } from "../../lib/request-bodies"
import { FormDrawer } from "../common/form-drawer"
import { FormField } from "../common/form-field"

type ResolveDialogProps = {
  reimbursement: HttpReimbursement
  currencyCode: string
  onClose: () => void
}

/** A person says whether money went out, where nobody else can know. */
export function ResolveDialog({ reimbursement, currencyCode, onClose }: ResolveDialogProps) {
  const { t } = useWords()
  const format = useFormat()
  const whenDone = useWhenDone(onClose)
  const { mutate, isPending } = useResolveReimbursement(reimbursement.id)
  const [outcome, setOutcome] = useState<ResolveBody["outcome"] | null>(null)
  const [reference, setReference] = useState("")

  const submit = () =>
    outcome &&
    mutate(
      { outcome, ...(reference.trim() ? { reference: reference.trim() } : {}) },
      whenDone(t("resolve.done"))
    )

  return (
    <FormDrawer
      title={t("resolve.title")}
      description={t("resolve.description")}
      submitLabel={t("resolve.submit")}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      canSubmit={outcome === "not_paid" || (outcome === "paid" && reference.trim() !== "")}
      isDirty={outcome !== null || reference !== ""}
    >
      <RadioGroup
        value={outcome ?? ""}
        onValueChange={(value) => setOutcome(value as ResolveBody["outcome"])}
      >
        <RadioGroup.ChoiceBox
          value="paid"
          label={t("resolve.paid")}
          description={t("resolve.paidHint", {
            amount: format.amount(reimbursement.amount, currencyCode),
          })}
        />
        <RadioGroup.ChoiceBox
          value="not_paid"
          label={t("resolve.notPaid")}
          description={t("resolve.notPaidHint")}
        />
      </RadioGroup>
      <FormField
        label={t("resolve.reference")}
        hint={t("resolve.referenceHint")}
        optional={outcome === "not_paid"}
      >
        {(id) => (
          <Input
            id={id}
            size="small"
            value={reference}
            onChange={(event) => setReference(event.target.value)}
          />
        )}
      </FormField>
    </FormDrawer>
  )
}
