import { assertApprovalFinished } from "../../domain"
import { parseRma, toRmaFacts, type RmaRecord } from "../../facts/rma"
import { liveExchangeOf } from "../exchange/canceled-exchange"
import { unnotedLines } from "../exchange/half-made"

/**
 * Whether core has what approving the case promised, so that it may be built on, or called off.
 * @throws Refusal `order_busy`
 */
export function assertCaseIsInCore(
  facts: { rma: RmaRecord },
  act: "go_on" | "call_off",
  now: Date
): void {
  // Steps hand things on as JSON: dates are read again where they are compared.
  const rma = parseRma(facts.rma)
  const { items } = toRmaFacts(rma)
  const exchange = liveExchangeOf(rma)
  const is_exchange_half_made = exchange !== undefined && unnotedLines(exchange).length > 0
  assertApprovalFinished({ ...rma, items, is_exchange_half_made }, act, now)
}
