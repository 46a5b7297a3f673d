import { Input } from "@medusajs/ui"
import { fromMinor, refundableShipping } from "../../../domain"
import type { HttpSettlementFacts } from "../../../types/http"
import { useFormat } from "../../hooks/use-format"
import { useWords } from "../../hooks/use-words"
import {
  amountsOf,
  isRefusedFor,
  isShippingRefunded,
  proposedAmounts,
  type AmountName,
  type SettleForm,
  type SettlePreview,
} from "../../lib/settle-form"
import { AmountField } from "../common/amount-field"
import { AmountInput } from "../common/amount-input"
import { FormField } from "../common/form-field"
import { QuantityInput } from "../common/quantity-input"
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
  const amounts = amountsOf(form, facts)
  const proposed = proposedAmounts(form, facts)
  const shippingLeft = fromMinor(refundableShipping(facts.books), currency)
  const isShippingBack = isShippingRefunded(form, facts)
  const type = (name: AmountName, amount: number | null) =>
    onChange({ typed: { ...form.typed, [name]: amount } })

  const field = (name: AmountName, label: string, hint?: string) => (
    <AmountField
      // What is proposed follows the units; an input keeps its own text, so it begins anew then.
      key={`${name}:${proposed[name]}`}
      label={label}
      hint={hint}
      value={amounts[name]}
      onChange={(amount) => type(name, amount)}
      currencyCode={code}
    />
  )

  return (
    <>
      <Fieldset title={t("settle.extras")}>
        {shippingLeft > 0 && (
          <div className="flex flex-wrap items-center justify-between gap-3">
            <SwitchField
              label={t("settle.shippingRefund")}
              hint={t("settle.shippingLeft", { amount: format.amount(shippingLeft, code) })}
              checked={isShippingBack}
              onChange={(is_shipping_refunded) => onChange({ is_shipping_refunded })}
            />
            {isShippingBack && (
              <div className="w-full md:w-52">
                <AmountInput
                  label={t("settle.shippingRefund")}
                  value={amounts.shipping_refund}
                  onChange={(amount) => type("shipping_refund", amount)}
                  currencyCode={code}
                  invalid={isRefusedFor(preview, "shipping_refund")}
                />
              </div>
            )}
          </div>
        )}
        <div className="grid items-end gap-4 md:grid-cols-2">
          {field("return_cost_refund", t("settling.returnCost"), t("settling.returnCostHint"))}
          {field("goodwill", t("settle.goodwill"))}
        </div>
      </Fieldset>
      <Fieldset title={t("settle.deductions")}>
        <div className="grid items-end gap-4 md:grid-cols-2">
          {field("label_fee", t("settle.labelFee"))}
          {field("restocking_fee", t("settle.restockingFee"))}
          {field("damage_deduction", t("settling.damage"))}
          {field("discount_clawback", t("settling.clawback"), t("settling.clawbackHint"))}
        </div>
      </Fieldset>
      <Fieldset title={t("settle.adjustment")}>
        <div className="grid items-start gap-4 md:grid-cols-2">
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
          <FormField label={t("settling.points")} hint={t("settling.pointsHint")} optional>
            {(id) => (
              <QuantityInput
                id={id}
                value={form.points_to_cancel ?? 0}
                max={MAX_POINTS}
                onChange={(points) => onChange({ points_to_cancel: points > 0 ? points : null })}
              />
            )}
          </FormField>
        </div>
      </Fieldset>
    </>
  )
}

/** As many as the server counts. */
const MAX_POINTS = 1_000_000_000
