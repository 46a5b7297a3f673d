import type { AdminRma } from "../../../types/http"
import { useFormat } from "../../hooks/use-format"
import { currentExchange } from "../../lib/exchange-items"
import { exchangeState } from "../../lib/exchange-state"
import { ExchangeBanner } from "../exchange/exchange-banner"

/** Warns who ships from the order's page of new units that may not leave yet; else nothing. */
export function HeldUnits({ rma }: { rma: AdminRma }) {
  const format = useFormat()
  const exchange = currentExchange(rma)
  if (!exchange) return null

  const state = exchangeState(exchange)
  if (state === "released") return null
  const amount = format.amount(Math.abs(exchange.difference), exchange.currency_code)
  return <ExchangeBanner state={state} values={{ amount, date: "" }} />
}
