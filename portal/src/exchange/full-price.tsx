import type { HttpExchange } from "../../../src/types/http"
import { Notice } from "../components/notice"
import { usePortal } from "../hooks/use-portal"
import type { RmaPartProps } from "../pages/rma-page"
import { PayAmount } from "./pay-amount"

/** What old items cost that did not come although the new ones went ahead; they may still be sent. */
export function FullPrice({ rma, exchange, access, reload }: RmaPartProps & { exchange: HttpExchange }) {
  const { t, format } = usePortal()
  const { full_price, currency_code, advance_return_by } = exchange
  if (!full_price) return null
  const amount = format.money(full_price.amount, currency_code)
  if (full_price.status === "paid") {
    const date = format.day(full_price.paid_at ?? "")
    return <Notice tone="success">{t("exchange.fullPricePaid", { amount, date })}</Notice>
  }
  return (
    <div className="difference">
      <Notice tone="warning" title={t("exchange.fullPriceDue")}>
        {advance_return_by
          ? t("exchange.fullPriceLate", { date: format.day(advance_return_by) })
          : t("exchange.fullPriceMissing")}{" "}
        {t("exchange.fullPriceText", { amount })}
      </Notice>
      <PayAmount
        path={`/store/rmas/${rma.id}/full-price`}
        amount={amount}
        access={access}
        reload={reload}
      />
    </div>
  )
}
