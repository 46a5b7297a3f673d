import { Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { differenceStatus, judgeDifference, surplusDifference, surplusToGiveBack } from "../../../domain"
import { currencyOf } from "../../../facts/currency"
import { promisedPayment } from "../../../facts/exchange-collection"
import { loadBooks } from "../../settlement/load-books"
import { loadDifference, type DifferenceFacts } from "./steps/load-difference"

/**
 * Whether the payments of a difference leave something to be done: to capture or to withdraw what is
 * promised, to book it, to write it down, to give it back. Without the lock: whoever acts decides once more.
 * @throws Refusal `not_found`
 */
export async function isLeftToSettle(
  container: MedusaContainer,
  input: { rma_id: string; exchange_id: string }
): Promise<boolean> {
  const facts = await loadDifference(container, input)
  const { exchange, money } = facts
  return (
    judgeDifference(exchange, money, currencyOf(exchange.currency_code)) !== "nothing" ||
    isPromiseLeft(facts) ||
    (await isBookingLeft(container, facts)) ||
    (await isSurplusLeft(container, facts))
  )
}

/** What is paid already needs no promise, and leaves one alone. */
function isPromiseLeft({ exchange, collections }: DifferenceFacts): boolean {
  if (!promisedPayment(collections)) return false
  const { difference, difference_paid_at, canceled_at } = exchange
  return canceled_at !== null || differenceStatus(difference, difference_paid_at !== null) === "due"
}

/** The surplus is that of the order's books, so these come first. */
async function isBookingLeft(
  container: MedusaContainer,
  { exchange: { order_id }, collections }: DifferenceFacts
): Promise<boolean> {
  const reference_id = collections
    .flatMap(({ payments }) => payments)
    .flatMap(({ captures }) => captures)
    .map(({ id }) => id)
  if (!reference_id.length) return false
  const booked = await container
    .resolve(Modules.ORDER)
    .listOrderTransactions({ order_id, reference: "capture", reference_id }, { select: ["id"] })
  return booked.length !== reference_id.length
}

async function isSurplusLeft(
  container: MedusaContainer,
  { exchange, money }: DifferenceFacts
): Promise<boolean> {
  if (surplusDifference(exchange, money, currencyOf(exchange.currency_code)) === 0) return false
  const { books } = await loadBooks(container, exchange.order_id)
  return surplusToGiveBack(exchange, money, books) > 0
}
