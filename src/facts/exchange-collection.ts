import { MathBN } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { RawAmount } from "../domain/facts"
import { rawAmount, toRawAmount } from "./decimal"

/** What {@link parseExchangeCollections} reads of an order. */
export const exchangeCollectionFields = [
  "payment_collections.id",
  "payment_collections.status",
  "payment_collections.amount",
  "payment_collections.currency_code",
  "payment_collections.metadata",
  "payment_collections.created_at",
  "payment_collections.payment_sessions.id",
  "payment_collections.payment_sessions.provider_id",
  "payment_collections.payment_sessions.status",
  "payment_collections.payment_sessions.amount",
  "payment_collections.payments.id",
  "payment_collections.payments.amount",
  "payment_collections.payments.canceled_at",
  "payment_collections.payments.captured_at",
  "payment_collections.payments.captures.id",
  "payment_collections.payments.captures.amount",
  "payment_collections.payments.refunds.amount",
]

/** By these nobody pays any more. */
const CLOSED = ["canceled", "failed", "completed"]

const amountRow = z.object({ amount: rawAmount })

const payment = z
  .object({
    id: z.string(),
    amount: rawAmount,
    canceled_at: z.unknown(),
    captured_at: z.unknown(),
    captures: z.array(amountRow.extend({ id: z.string() })).default([]),
    refunds: z.array(amountRow).default([]),
  })
  .transform(({ canceled_at, captured_at, captures: written, refunds, ...rest }) => {
    const isCutOff = !captured_at && written.length > 0 && MathBN.gte(sum(written), rest.amount)
    const captures = isCutOff ? written.slice(0, -1) : written
    return {
      ...rest,
      is_canceled: Boolean(canceled_at),
      is_captured: Boolean(captured_at),
      captures,
      /** Core wrote it before it asked the provider, and was cut off: nobody knows of its money. */
      unconfirmed_capture: isCutOff ? written[written.length - 1] : null,
      captured: sum(captures),
      refunded: sum(refunds),
    }
  })

const collection = z
  .object({
    id: z.string(),
    status: z.string(),
    amount: rawAmount,
    currency_code: z.string(),
    metadata: z.unknown(),
    created_at: z.coerce.date(),
    payment_sessions: z
      .array(
        z.object({ id: z.string(), provider_id: z.string(), status: z.string(), amount: rawAmount })
      )
      .default([]),
    payments: z.array(payment).default([]),
  })
  .transform(({ payment_sessions, ...rest }) => ({
    ...rest,
    sessions: payment_sessions,
    is_open: !CLOSED.includes(rest.status),
  }))

const order = z.object({ payment_collections: z.array(collection).default([]) })

/** A payment collection of an order. Amounts in major units, as unrounded text. */
export type ExchangeCollection = z.infer<typeof collection>

/** All of an order, oldest first: what each is for stands in its metadata. */
export function parseExchangeCollections(row: unknown): ExchangeCollection[] {
  return order
    .parse(row)
    .payment_collections.sort((a, b) => a.created_at.getTime() - b.created_at.getTime())
}

/** With the capture that was cut off before the provider's answer, if there is one. */
export type PromisedPayment = { id: string; unconfirmed_capture: { id: string } | null }

/** A payment that a provider has promised and of which nobody knows that it is captured. */
export function promisedPayment(collections: ExchangeCollection[]): PromisedPayment | undefined {
  return collections
    .flatMap(({ payments }) => payments)
    .find(
      ({ captures, unconfirmed_capture, is_canceled }) =>
        (captures.length === 0 || unconfirmed_capture !== null) && !is_canceled
    )
}

function sum(rows: { amount: RawAmount }[]): RawAmount {
  return toRawAmount(MathBN.sum(0, ...rows.map(({ amount }) => amount)))
}
