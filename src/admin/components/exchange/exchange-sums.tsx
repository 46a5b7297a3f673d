import type { HttpExchange } from "../../../types/http"
import { useFormat } from "../../hooks/use-format"
import { useWords } from "../../hooks/use-words"

type ExchangeSumsProps = {
  exchange: Pick<
    HttpExchange,
    | "currency_code"
    | "old_worth"
    | "new_worth"
    | "shipping_amount"
    | "label_fee"
    | "restocking_fee"
    | "difference"
    | "difference_status"
  >
}

/** How the difference comes about: what the new items cost more than the old ones, and the fees. */
export function ExchangeSums({ exchange }: ExchangeSumsProps) {
  const { t } = useWords()
  const format = useFormat()
  const { shipping_amount, label_fee, restocking_fee, difference } = exchange
  const amount = (value: number) => format.amount(value, exchange.currency_code)
  const rows = [
    { name: t("exchange.newWorth"), value: exchange.new_worth, hint: shippingHint() },
    // Not negated: a minus before 0 would be shown.
    { name: t("exchange.oldWorth"), value: 0 - exchange.old_worth },
    { name: t("exchange.labelFee"), value: label_fee, isLeftOut: label_fee === 0 },
    { name: t("exchange.restockingFee"), value: restocking_fee, isLeftOut: restocking_fee === 0 },
  ].filter(({ isLeftOut }) => !isLeftOut)

  return (
    <dl className="flex flex-col gap-y-2">
      {rows.map(({ name, value, hint }) => (
        <div
          key={name}
          className="txt-small text-ui-fg-subtle flex items-baseline justify-between gap-x-4"
        >
          <dt>
            {name}
            {hint && <span className="text-ui-fg-muted"> ({hint})</span>}
          </dt>
          <dd className="tabular-nums">{amount(value)}</dd>
        </div>
      ))}
      <div className="txt-compact-small-plus flex items-baseline justify-between gap-x-4 border-t border-dashed pt-2">
        <dt>
          {t("exchange.total")}
          <span className="txt-small text-ui-fg-subtle block">
            {t(`exchange.difference.${exchange.difference_status}`)}
          </span>
        </dt>
        <dd className="tabular-nums">{amount(Math.abs(difference))}</dd>
      </div>
    </dl>
  )

  function shippingHint(): string | undefined {
    return shipping_amount === 0
      ? undefined
      : t("exchange.newWorthHint", { amount: amount(shipping_amount) })
  }
}
