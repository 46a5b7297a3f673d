import { RadioGroup, toast } from "@medusajs/ui"
import { useState } from "react"
import type { AdminRma, HttpSettlement } from "../../../types/http"
import { usePaySettlement } from "../../hooks/api/reimbursements"
import { useFormat } from "../../hooks/use-format"
import { useRefusalToast } from "../../hooks/use-refusal-toast"
import { useWords } from "../../hooks/use-words"
import { stuckReimbursements } from "../../lib/stuck-reimbursements"
import { unpaidAmount } from "../../lib/unpaid-amount"
import { FormDrawer } from "../common/form-drawer"

type PayDialogProps = { rma: AdminRma; settlement: HttpSettlement; onClose: () => void }

const TENDERS = ["original_payment", "manual"] as const

/** Pays what an approved settlement still owes: after a payment that failed and was given up. */
export function PayDialog({ rma, settlement, onClose }: PayDialogProps) {
  const { t } = useWords()
  const format = useFormat()
  const showRefusal = useRefusalToast()
  const { mutate, isPending } = usePaySettlement(settlement.id)
  const [tender, setTender] = useState<(typeof TENDERS)[number]>("original_payment")
  const [amount] = useState(format.amount(unpaidAmount(settlement), settlement.currency_code))

  const submit = () =>
    mutate(
      { tenders: [{ tender }] },
      {
        onSuccess: (answer) => {
          if (stuckReimbursements([answer.settlement]).length > 0) {
            toast.warning(t("pay.failed"))
          } else {
            toast.success(t("pay.done", { amount }))
          }
          onClose()
        },
        onError: showRefusal,
      }
    )

  return (
    <FormDrawer
      title={t("pay.title")}
      description={t("pay.description", { amount, number: rma.display_id })}
      submitLabel={t("pay.submit", { amount })}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
    >
      <RadioGroup
        aria-label={t("settle.tender")}
        value={tender}
        onValueChange={(value) => setTender(value as (typeof TENDERS)[number])}
      >
        {TENDERS.map((value) => (
          <RadioGroup.ChoiceBox
            key={value}
            value={value}
            label={t(`tender.${value}`)}
            description={t(`tenderDescription.${value}`)}
          />
        ))}
      </RadioGroup>
    </FormDrawer>
  )
}
