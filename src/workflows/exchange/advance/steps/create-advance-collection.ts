import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RawAmount } from "../../../../domain"
import type { AdvanceMetadata } from "../../../../facts/advance-claim"

export type AdvanceCollectionInput = {
  order_id: string
  currency_code: string
  /** In major units. */
  amount: RawAmount
  metadata: AdvanceMetadata & { rma_id: string }
} | null

/**
 * Makes the payment collection by which the full price is paid. It names its exchange and its units, by
 * which it is found again after a crash.
 */
export const createAdvanceCollectionStep = createStep(
  "rma-create-advance-collection",
  async (input: AdvanceCollectionInput, { container }) => {
    if (!input) return new StepResponse<{ id: string | null }, Undo>({ id: null }, null)
    const { order_id, ...collection } = input
    const payments = container.resolve(Modules.PAYMENT)
    const { id } = await payments.createPaymentCollections(collection)
    try {
      await container.resolve(ContainerRegistrationKeys.LINK).create(linkOf(order_id, id))
    } catch (error) {
      await payments.deletePaymentCollections(id)
      throw error
    }
    return new StepResponse<{ id: string | null }, Undo>({ id }, { order_id, id })
  },
  async (undo, { container }) => {
    if (!undo) return
    const { order_id, id } = undo
    await container.resolve(ContainerRegistrationKeys.LINK).dismiss(linkOf(order_id, id))
    await container.resolve(Modules.PAYMENT).deletePaymentCollections(id)
  }
)

type Undo = { order_id: string; id: string } | null

function linkOf(order_id: string, payment_collection_id: string) {
  return { [Modules.ORDER]: { order_id }, [Modules.PAYMENT]: { payment_collection_id } }
}
