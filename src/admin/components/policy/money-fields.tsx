import { PAY_BEFORE_RECEIPT } from "../../../domain"
import { useWords } from "../../hooks/use-words"
import type { PolicyValues } from "../../lib/policy-form"
import { FormField } from "../common/form-field"
import { OptionSelect } from "../common/option-select"
import { SwitchField } from "../common/switch-field"
import { FeeFields } from "../settings/fee-fields"
import { Fieldset } from "../settle/fieldset"

type Terms = PolicyValues["terms"]
type MoneyFieldsProps = { terms: Terms; onChange: (terms: Terms) => void }

/** What follows from a policy for the money: the fee, and what may be paid before the goods are there. */
export function MoneyFields({ terms, onChange }: MoneyFieldsProps) {
  const { t } = useWords()
  const change = (changed: Partial<Terms>) => onChange({ ...terms, ...changed })

  return (
    <Fieldset title={t("policy.money.title")}>
      <div className="grid gap-6 md:grid-cols-2">
        <FeeFields
          hint={t("policy.money.feeHint")}
          none={t("settings.restockingFee.type.none")}
          types={["percent", "amount"]}
          values={terms.fee}
          onChange={(fee) => change({ fee })}
        />
        <FormField
          label={t("policy.money.payBeforeReceipt")}
          hint={t("policy.money.payBeforeReceiptHint")}
        >
          {(id) => (
            <OptionSelect
              id={id}
              value={terms.pay_before_receipt}
              onChange={(pay_before_receipt) => change({ pay_before_receipt })}
              options={PAY_BEFORE_RECEIPT.map((value) => ({
                value,
                label: t(`policy.money.paid.${value}`),
              }))}
            />
          )}
        </FormField>
        {terms.pay_before_receipt !== "never" && (
          <SwitchField
            label={t("policy.money.instantGiftCard")}
            hint={t("policy.money.instantGiftCardHint")}
            checked={terms.instant_gift_card}
            onChange={(instant_gift_card) => change({ instant_gift_card })}
          />
        )}
        <SwitchField
          label={t("policy.money.refundOutboundShipping")}
          hint={t("policy.money.refundOutboundShippingHint")}
          checked={terms.refund_outbound_shipping}
          onChange={(refund_outbound_shipping) => change({ refund_outbound_shipping })}
        />
      </div>
    </Fieldset>
  )
}
