import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export type OrderTransactionInput = {
  order_id: string
  currency_code: string
  /** Major units, negative: money that went out. */
  amount: string
  reference: string
  reference_id: string
}

/** Books what was paid out on the order. The same reference is booked once, however often it is asked for. */
export const addTransactionsStep = createStep(
  "rma-add-transactions",
  async (transactions: OrderTransactionInput[], { container }) => {
    if (!transactions.length) return new StepResponse(undefined)
    const orders = container.resolve(Modules.ORDER)
    const booked = await orders.listOrderTransactions(
      {
        order_id: transactions.map(({ order_id }) => order_id),
        reference_id: transactions.map(({ reference_id }) => reference_id),
      },
      { select: ["order_id", "reference", "reference_id"] }
    )
    const missing = transactions.filter(
      ({ order_id, reference, reference_id }) =>
        // An amount that moves to another order has one reference on both.
        !booked.some(
          (one) =>
            one.order_id === order_id &&
            one.reference === reference &&
            one.reference_id === reference_id
        )
    )
    // Core's method throws when it is given none.
    if (!missing.length) return new StepResponse(undefined)
    const added = await orders.addOrderTransactions(missing)
    return new StepResponse(
      undefined,
      added.map(({ id }) => id)
    )
  },
  async (ids, { container }) => {
    if (ids?.length) await container.resolve(Modules.ORDER).deleteOrderTransactions(ids)
  }
)
