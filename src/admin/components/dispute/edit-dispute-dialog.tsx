import { Input, Textarea } from "@medusajs/ui"
import { useState } from "react"
import type { AdminRma } from "../../../types/http"
import { useUpdateRma } from "../../hooks/api/rmas"
import { useWhenDone } from "../../hooks/use-when-done"
import { useWords } from "../../hooks/use-words"
import { AmountField } from "../common/amount-field"
import { FormDrawer } from "../common/form-drawer"
import { FormField } from "../common/form-field"

export function EditDisputeDialog({ rma, onClose }: { rma: AdminRma; onClose: () => void }) {
  const { t } = useWords()
  const whenDone = useWhenDone(onClose)
  const { mutate, isPending } = useUpdateRma(rma.id)
  const [started] = useState({
    investigation_note: rma.investigation_note ?? "",
    carrier_claim_number: rma.carrier_claim_number ?? "",
    carrier_amount_recovered: rma.carrier_amount_recovered,
  })
  const [values, setValues] = useState(started)

  const submit = () =>
    mutate(
      {
        investigation_note: values.investigation_note.trim() || null,
        carrier_claim_number: values.carrier_claim_number.trim() || null,
        carrier_amount_recovered: values.carrier_amount_recovered,
      },
      whenDone(t("dispute.saved"))
    )

  return (
    <FormDrawer
      title={t("dispute.editTitle")}
      description={t("dispute.editDescription")}
      submitLabel={t("common.save")}
      onSubmit={submit}
      onClose={onClose}
      isPending={isPending}
      isDirty={values !== started}
    >
      <FormField label={t("dispute.investigationNote")}>
        {(id) => (
          <Textarea
            id={id}
            rows={6}
            placeholder={t("dispute.investigationPlaceholder")}
            value={values.investigation_note}
            onChange={(event) => setValues({ ...values, investigation_note: event.target.value })}
          />
        )}
      </FormField>
      <FormField label={t("dispute.carrierClaimNumber")}>
        {(id) => (
          <Input
            id={id}
            size="small"
            value={values.carrier_claim_number}
            onChange={(event) => setValues({ ...values, carrier_claim_number: event.target.value })}
          />
        )}
      </FormField>
      <AmountField
        label={t("dispute.carrierAmountRecovered")}
        hint={t("dispute.carrierAmountHint")}
        value={values.carrier_amount_recovered}
        onChange={(carrier_amount_recovered) => setValues({ ...values, carrier_amount_recovered })}
        currencyCode={rma.currency_code}
      />
    </FormDrawer>
  )
}
