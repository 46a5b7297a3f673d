import type { MedusaContainer } from "@medusajs/framework/types"
import { checkCreditNotes } from "./check-credit-notes"
import { checkExchanges } from "./check-exchanges"
import { checkGoods } from "./check-goods"
import { checkHistory } from "./check-history"
import { checkMoney } from "./check-money"
import { checkStock } from "./check-stock"
import { readOrderFacts, type Breach } from "./order-facts"

/**
 * Asserts I1 to I8 and I10 of the design for one order and all its cases, by what the database and
 * core's order module say. Nothing may be under way on the order.
 *
 * @throws an error that names every breach
 */
export async function expectInvariants(container: MedusaContainer, orderId: string): Promise<void> {
  const breaches = await findBreaches(container, orderId)
  if (breaches.length) {
    throw new Error(`The books of ${orderId} do not hold:\n  ${breaches.join("\n  ")}`)
  }
}

/** The same, as a list. */
export async function findBreaches(container: MedusaContainer, orderId: string): Promise<Breach[]> {
  const facts = await readOrderFacts(container, orderId)
  return [
    ...checkGoods(facts),
    ...checkMoney(facts),
    ...checkExchanges(facts),
    ...checkStock(facts),
    ...checkCreditNotes(facts),
    ...checkHistory(facts),
  ]
}
