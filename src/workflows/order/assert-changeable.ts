import { refuse } from "../../domain"

/**
 * Whether core lets anybody change the order now.
 * @throws Refusal `order_canceled`, `order_change_open`
 */
export function assertOrderChangeable(facts: {
  order: { id: string; is_canceled: boolean }
  has_open_change: boolean
}): void {
  if (facts.order.is_canceled) refuse("order_canceled", { order_id: facts.order.id })
  if (facts.has_open_change) refuse("order_change_open", { order_id: facts.order.id })
}
