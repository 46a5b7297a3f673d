import type { Currency, MinorUnits } from "../money/currency"
import { fromMinor } from "../money/from-minor"
import { refuse } from "../refusals"
import type { TargetOrder } from "./tender-shop"

/** Why an amount cannot be moved to an order. */
export type TargetProblem =
  | "unknown_order"
  | "this_order"
  | "order_canceled"
  | "other_customer"
  | "other_currency"
  | "owes_less"

/**
 * Whether an amount (in minor units) may be moved to another order: one of the same customer, in the same
 * currency, that still asks for as much.
 *
 * Refuses `tender_not_available` with a {@link TargetProblem}.
 */
export function assertTargetOrder(
  orderId: string,
  { amount, currency }: { amount: MinorUnits; currency: Currency },
  orders: TargetOrder[]
): void {
  const no = (problem: TargetProblem, details: object = {}) =>
    refuse("tender_not_available", {
      tender: "replacement_order",
      order_id: orderId,
      problem,
      ...details,
    })
  const order = orders.find(({ id }) => id === orderId) ?? no("unknown_order")
  if (order.is_itself) no("this_order")
  if (!order.is_of_same_customer) no("other_customer")
  if (order.is_canceled) no("order_canceled")
  if (order.currency_code !== currency.code) {
    no("other_currency", { currency_code: order.currency_code })
  }
  if (order.owes < amount) {
    no("owes_less", {
      available: fromMinor(order.owes, currency),
      requested: fromMinor(amount, currency),
      currency_code: currency.code,
    })
  }
}
