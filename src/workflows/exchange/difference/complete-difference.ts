import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { capturePaymentWorkflow } from "@medusajs/medusa/core-flows"
import { assertDifferencePayable, judgeDifference, keptDifference, refuse, toMinor } from "../../../domain"
import { currencyOf } from "../../../facts/currency"
import { promisedPayment } from "../../../facts/difference-collection"
import type { Actor } from "../../actor"
import { errorMessage } from "../../error-message"
import { oneAtATime } from "./one-at-a-time"
import { settleDifferencePayment } from "./settle-difference-payment"
import { loadDifference, type DifferenceFacts } from "./steps/load-difference"

export type CompleteDifferenceInput = { rma_id: string; exchange_id: string; actor: Actor }

/**
 * * `paid`: captured, booked and written down
 * * `authorized`: promised; it is captured by itself when the provider can
 * * `pending`: the provider says later
 * * `requires_more`: the shopper has another step to take
 */
export type DifferencePayment = "paid" | "authorized" | "pending" | "requires_more"

/**
 * Takes the payment of a difference that a shopper has made with the provider, and writes it down. As often
 * as it is asked for: what core's webhook has done meanwhile is found done.
 *
 * @throws Refusal `not_found`, `transition_not_allowed` (it is not due, or the offer is over),
 * `difference_unpaid` (nobody has begun to pay, or the provider says no), `order_busy`
 */
export async function completeDifference(
  container: MedusaContainer,
  input: CompleteDifferenceInput
): Promise<DifferencePayment> {
  return await oneAtATime(container, input.exchange_id, async () => {
    if (await isPaid(container, input)) return "paid"
    const facts = await loadDifference(container, input)
    assertDifferencePayable(facts.exchange, new Date())

    const payment = promisedPayment(facts.collections) ?? (await authorize(container, facts))
    if (typeof payment === "string") return payment
    await capture(container, payment.id)
    return (await isPaid(container, input)) ? "paid" : "authorized"
  })
}

/** Writes down what is paid and not written down yet. */
async function isPaid(container: MedusaContainer, input: CompleteDifferenceInput): Promise<boolean> {
  const { exchange, money } = await loadDifference(container, input)
  const verdict = judgeDifference(exchange, money, currencyOf(exchange.currency_code))
  if (verdict === "record") await settleDifferencePayment(container, input)
  return verdict === "record" || (exchange.difference_paid_at !== null && exchange.canceled_at === null)
}

/** Asks the provider whether the shopper has paid. */
async function authorize(
  container: MedusaContainer,
  facts: DifferenceFacts
): Promise<{ id: string } | Extract<DifferencePayment, "pending" | "requires_more">> {
  const { id } = sessionOf(facts)
  const payments = container.resolve(Modules.PAYMENT)
  try {
    const payment = await payments.authorizePaymentSession(id, {})
    return payment ?? "pending"
  } catch (error) {
    const [session] = await payments.listPaymentSessions({ id: [id] }, { relations: ["payment"] })
    // Core's webhook was faster.
    if (session?.payment) return session.payment
    if (session?.status === "requires_more") return "requires_more"
    if (session?.status === "pending") return "pending"
    logger(container).warn(`RMA: a difference was not authorized: ${errorMessage(error)}`)
    return refuse("difference_unpaid", { exchange_id: facts.exchange.id })
  }
}

/** The session over what is left to pay. One of another amount was opened before core changed it. */
function sessionOf({ exchange, collections, money }: DifferenceFacts): { id: string } {
  const currency = currencyOf(exchange.currency_code)
  const left = toMinor(exchange.difference, currency) - keptDifference(money)
  const session = collections
    .filter(({ is_open }) => is_open)
    .flatMap(({ sessions }) => sessions)
    .find(({ amount }) => toMinor(amount, currency) === left)
  return session ?? refuse("difference_unpaid", { exchange_id: exchange.id })
}

/** What cannot be captured now is promised all the same, and captured by the job that finishes things. */
async function capture(container: MedusaContainer, payment_id: string): Promise<void> {
  try {
    await capturePaymentWorkflow(container).run({ input: { payment_id } })
  } catch (error) {
    logger(container).warn(`RMA: a difference is not captured yet: ${errorMessage(error)}`)
  }
}

function logger(container: MedusaContainer) {
  return container.resolve(ContainerRegistrationKeys.LOGGER)
}
