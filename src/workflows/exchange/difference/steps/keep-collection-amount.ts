import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RawAmount } from "../../../../domain"

type Kept = { payment_collection_id: string }
type Undo = { id: string; amount: number } | null

/**
 * Sets the collection of a difference to what is to be paid for it: core sets any open collection of an
 * order to all that the order asks for, whenever staff edit the order.
 */
export const keepCollectionAmountStep = createStep(
  "rma-keep-collection-amount",
  async (
    { payment_collection_id: id, amount }: { payment_collection_id: string; amount: RawAmount },
    { container }
  ) => {
    const payments = container.resolve(Modules.PAYMENT)
    const { amount: former } = await payments.retrievePaymentCollection(id, { select: ["amount"] })
    if (Number(former) === Number(amount)) return new StepResponse<Kept, Undo>({ payment_collection_id: id }, null)
    await payments.updatePaymentCollections(id, { amount: Number(amount) })
    return new StepResponse<Kept, Undo>(
      { payment_collection_id: id },
      { id, amount: Number(former) }
    )
  },
  async (undo, { container }) => {
    if (!undo) return
    const { id, amount } = undo
    await container.resolve(Modules.PAYMENT).updatePaymentCollections(id, { amount })
  }
)
