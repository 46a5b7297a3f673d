import type { RmaItemFacts } from "../facts"
import { refuse } from "../refusals"
import type { ExchangeToLeave } from "./may-leave"
import { withheldUnits } from "./withheld-units"

/**
 * Whether staff can let new units leave although something is missing: said once, and only while some of
 * them may not leave anyhow. Of a released exchange those stay for which a wrong item came.
 * @throws Refusal `transition_not_allowed`
 */
export function assertShippingAllowable(
  exchange: ExchangeToLeave & { is_released: boolean },
  items: RmaItemFacts[]
): void {
  const isFree = exchange.is_released && withheldUnits(exchange, items).length === 0
  if (exchange.is_fulfillment_allowed || isFree) {
    const event = "allow_fulfillment"
    refuse("transition_not_allowed", { of: "exchange", status: "released", event })
  }
}
