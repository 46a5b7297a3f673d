import { MathBN, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

export type OrderTransactionInput = {
  order_id: string
  currency_code: string
  /** Major units, negative: money that went out. */
  amount: string
  reference: string
  reference_id: string
}

/**
 * Books what was paid out on the order. The same reference is booked once, however often it is asked for.
 *
 * Where it is booked with another amount it is booked anew: core's refund route books every Refund of a
 * payment that has no transaction yet, each with the amount of its own request. So a refund of 5 that
 * staff make while one of ours is on its way writes 5 under the name of ours.
 */
export const addTransactionsStep = createStep(
  "rma-add-transactions",
  async (transactions: OrderTransactionInput[], { container }) => {
    if (!transactions.length) return new StepResponse(undefined)
    const orders = container.resolve(Modules.ORDER)
    const found = await orders.listOrderTransactions(
      {
        order_id: transactions.map(({ order_id }) => order_id),
        reference_id: transactions.map(({ reference_id }) => reference_id),
      },
      { select: ["id", "reference", "reference_id", "amount"] }
    )
    const askedOf = (one: (typeof found)[number]) =>
      transactions.find((asked) => isSameReference(asked, one))
    const wrong = found.filter((one) => {
      const asked = askedOf(one)
      return asked !== undefined && !MathBN.eq(asked.amount, one.amount)
    })
    if (wrong.length) await orders.deleteOrderTransactions(wrong.map(({ id }) => id))
    const missing = transactions.filter(
      (asked) => !found.some((one) => isSameReference(asked, one) && !wrong.includes(one))
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

type Reference = { reference?: string | null; reference_id?: string | null }

function isSameReference(one: Reference, other: Reference): boolean {
  return one.reference === other.reference && one.reference_id === other.reference_id
}
