import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { refuse, toMinor, type Currency, type MinorUnits } from "../../../domain"
import {
  promisedPayment,
  type ExchangeCollection,
  type PromisedPayment,
} from "../../../facts/exchange-collection"
import { errorMessage } from "../../error-message"
import { oneAtATime } from "../difference/one-at-a-time"
import { askForCapture } from "./ask-for-capture"

/**
 * * `paid`: captured, booked and written down
 * * `authorized`: promised; it is captured by itself when the provider can
 * * `pending`: the provider says later
 * * `requires_more`: the shopper has another step to take
 */
export type ExchangePayment = "paid" | "authorized" | "pending" | "requires_more"

/** What is to be paid of an exchange: what is left of it, and the collections by which it is. */
export type AskedPayment = { collections: ExchangeCollection[]; left: MinorUnits; currency: Currency }

/** A payment of an exchange: whether it is done, and what is still asked for. */
export type PaymentToTake = {
  exchange_id: string
  /** Writes down what is paid and not written down yet, and says whether all is. */
  isPaid: () => Promise<boolean>
  /** Throws the refusal where nothing may be paid now. */
  load: () => Promise<AskedPayment>
}

/**
 * Takes what a shopper has paid with the provider for an exchange, and has it written down. As often as
 * it is asked for: what core's webhook has done meanwhile is found done.
 *
 * @throws Refusal all of `isPaid` and `load`, `difference_unpaid` (nobody has begun to pay, or the
 * provider says no), `order_busy`
 */
export async function takePayment(
  container: MedusaContainer,
  { exchange_id, isPaid, load }: PaymentToTake
): Promise<ExchangePayment> {
  return await oneAtATime(container, exchange_id, async () => {
    if (await isPaid()) return "paid"
    const asked = await load()
    // Captured between the two: nothing is left to ask the provider for.
    if (asked.left <= 0) return (await isPaid()) ? "paid" : "authorized"
    const payment =
      promisedPayment(asked.collections) ?? (await authorize(container, asked, exchange_id))
    if (typeof payment === "string") return payment
    await capture(container, payment)
    if (await isPaid()) return "paid"
    // Called off in this moment, it is promised no more: what came in has gone back.
    await load()
    return "authorized"
  })
}

/** Asks the provider whether the shopper has paid. */
async function authorize(
  container: MedusaContainer,
  asked: AskedPayment,
  exchange_id: string
): Promise<PromisedPayment | Extract<ExchangePayment, "pending" | "requires_more">> {
  const { id } = sessionOf(asked) ?? refuse("difference_unpaid", { exchange_id })
  const payments = container.resolve(Modules.PAYMENT)
  try {
    const payment = await payments.authorizePaymentSession(id, {})
    return payment ? { id: payment.id, unconfirmed_capture: null } : "pending"
  } catch (error) {
    const [session] = await payments.listPaymentSessions({ id: [id] }, { relations: ["payment"] })
    // Core's webhook was faster.
    if (session?.payment) return { id: session.payment.id, unconfirmed_capture: null }
    if (session?.status === "requires_more") return "requires_more"
    // Authorized without a payment: core's webhook is about to write it down.
    if (session && ["pending", "authorized", "captured"].includes(session.status)) return "pending"
    logger(container).warn(`RMA: a payment of an exchange was not authorized: ${errorMessage(error)}`)
    return refuse("difference_unpaid", { exchange_id })
  }
}

/** The session over what is left to pay. One of another amount was opened before core changed it. */
function sessionOf({ collections, left, currency }: AskedPayment): { id: string } | undefined {
  return collections
    .filter(({ is_open }) => is_open)
    .flatMap(({ sessions }) => sessions)
    .find(({ amount }) => toMinor(amount, currency) === left)
}

/** What cannot be captured now is promised all the same, and captured by the job that finishes things. */
async function capture(container: MedusaContainer, payment: PromisedPayment): Promise<void> {
  try {
    await askForCapture(container, payment)
  } catch (error) {
    logger(container).warn(`RMA: a payment of an exchange is not captured yet: ${errorMessage(error)}`)
  }
}

function logger(container: MedusaContainer) {
  return container.resolve(ContainerRegistrationKeys.LOGGER)
}
