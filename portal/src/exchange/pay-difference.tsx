import type { HttpExchange } from "../../../src/types/http"
import { Notice } from "../components/notice"
import { usePortal } from "../hooks/use-portal"
import type { RmaPartProps } from "../pages/rma-page"
import { PayAmount } from "./pay-amount"

type PayDifferenceProps = RmaPartProps & { exchange: HttpExchange }

/** What is still to be paid before the new items leave, and by what it can be. */
export function PayDifference({ rma, exchange, access, reload }: PayDifferenceProps) {
  const { t, format } = usePortal()
  const { difference, currency_code, expires_at, withheld_quantity } = exchange
  const amount = format.money(difference, currency_code)
  return (
    <div className="difference">
      <Notice tone="warning" title={t("exchange.due", { amount })}>
        {withheld_quantity === 0 && t("exchange.dueText")}
        {expires_at && <> {t("exchange.dueUntil", { date: format.day(expires_at) })}</>}
      </Notice>
      <PayAmount
        path={`/store/rmas/${rma.id}/difference`}
        amount={amount}
        access={access}
        reload={reload}
      />
    </div>
  )
}
