import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RawAmount } from "../../../../domain"
import type { ExchangeRecord } from "../../../../facts/rma"

/** Captures of payment collections of an exchange. Amounts in major units. */
export type CapturesToBook = {
  exchange: Pick<ExchangeRecord, "order_id" | "currency_code">
  collections: { payments: { captures: { id: string; amount: RawAmount }[] }[] }[]
}

/**
 * Has every capture of an exchange stand in the order's books once. A provider that captures while it
 * authorises leaves no transaction; core's capture and its webhook write theirs without a lock, so that
 * two at once may both find none.
 */
export const bookCapturesStep = createStep(
  "rma-book-captures",
  async ({ exchange, collections }: CapturesToBook, { container }) => {
    const captures = collections
      .flatMap((one) => one.payments)
      .flatMap((payment) => payment.captures)
    if (!captures.length) return new StepResponse(undefined)
    const { order_id, currency_code } = exchange
    const orders = container.resolve(Modules.ORDER)
    const booked = await orders.listOrderTransactions(
      { order_id, reference: "capture", reference_id: captures.map(({ id }) => id) },
      { select: ["id", "reference_id"], order: { created_at: "ASC" } }
    )
    const again = booked.filter(
      ({ reference_id }, at) => booked.findIndex((one) => one.reference_id === reference_id) < at
    )
    if (again.length) await orders.deleteOrderTransactions(again.map(({ id }) => id))
    const missing = captures.filter(
      ({ id }) => !booked.some(({ reference_id }) => reference_id === id)
    )
    // Core's method throws when it is given none.
    if (!missing.length) return new StepResponse(undefined)
    const added = await orders.addOrderTransactions(
      missing.map(({ id, amount }) => ({
        order_id,
        currency_code,
        amount,
        reference: "capture",
        reference_id: id,
      }))
    )
    return new StepResponse(
      undefined,
      added.map(({ id }) => id)
    )
  },
  async (ids, { container }) => {
    if (ids?.length) await container.resolve(Modules.ORDER).deleteOrderTransactions(ids)
  }
)
