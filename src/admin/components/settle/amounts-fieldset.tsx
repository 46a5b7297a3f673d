import { Input } from "@medusajs/ui"
import { fromMinor, refundableShipping } from "../../../domain"
import type { HttpSettlementFacts } from "../../../types/http"
import { useFormat } from "../../hooks/use-format"
import { useWords } from "../../hooks/use-words"
import { isRefusedFor, type SettleForm, type SettlePreview } from "../../lib/settle-form"
import { AmountField } from "../common/amount-field"
import { AmountInput } from "../common/amount-input"
import { FormField } from "../common/form-field"
import { SwitchField } from "../common/switch-field"
import { Fieldset } from "./fieldset"

type AmountsFieldsetProps = {
  form: SettleForm
  facts: HttpSettlementFacts
  preview: SettlePreview
  onChange: (values: Partial<SettleForm>) => void
}

/** What is given besides the value of the units, and what is kept of it. */
export function AmountsFieldset({ form, facts, preview, onChange }: AmountsFieldsetProps) {
  const { t } = useWords()
  const format = useFormat()
  const { currency } = facts.books
  const code = currency.code
  const shippingLeft = fromMinor(refundableShipping(facts.books), currency)

  return (
    <>
      <Fieldset title={t("settle.extras")}>
        {shippingLeft > 0 && (
          <div className="flex flex-wrap items-center justify-between gap-3">
            <SwitchField
              label={t("settle.shippingRefund")}
              hint={t("settle.shippingLeft", { amount: format.amount(shippingLeft, code) })}
              checked={form.is_shipping_refunded}
              onChange={(is_shipping_refunded) => onChange({ is_shipping_refunded })}
            />
            {form.is_shipping_refunded && (
              <div className="w-full md:w-52">
                <AmountInput
                  label={t("settle.shippingRefund")}
                  value={form.shipping_refund}
                  onChange={(shipping_refund) => onChange({ shipping_refund })}
                  currencyCode={code}
                  invalid={isRefusedFor(preview, "shipping_refund")}
                />
              </div>
            )}
          </div>
        )}
        <AmountField
          label={t("settle.goodwill")}
          value={form.goodwill}
          onChange={(goodwill) => onChange({ goodwill })}
          currencyCode={code}
        />
      </Fieldset>
      <Fieldset title={t("settle.deductions")}>
        <div className="grid gap-4 md:grid-cols-2">
          <AmountField
            label={t("settle.labelFee")}
            value={form.label_fee}
            onChange={(label_fee) => onChange({ label_fee })}
            currencyCode={code}
          />
          <AmountField
            label={t("settle.restockingFee")}
            value={form.restocking_fee}
            onChange={(restocking_fee) => onChange({ restocking_fee })}
            currencyCode={code}
          />
        </div>
      </Fieldset>
      <Fieldset title={t("settle.adjustment")}>
        <div className="grid gap-4 md:grid-cols-2">
          <AmountField
            label={t("fields.amount")}
            hint={t("settle.adjustmentHint")}
            value={form.adjustment}
            onChange={(adjustment) => onChange({ adjustment })}
            currencyCode={code}
            allowNegative
          />
          <FormField
            label={t("settle.adjustmentReason")}
            hint={t("settle.adjustmentReasonHint")}
            error={
              isRefusedFor(preview, "adjustment.reason") ? t("settle.reasonMissing") : undefined
            }
          >
            {(id) => (
              <Input
                id={id}
                size="small"
                value={form.adjustment_reason}
                onChange={(event) => onChange({ adjustment_reason: event.target.value })}
              />
            )}
          </FormField>
        </div>
      </Fieldset>
    </>
  )
}
