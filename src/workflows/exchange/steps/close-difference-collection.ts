import { Modules, PaymentCollectionStatus } from "@medusajs/framework/utils"
import type { PaymentCollectionDTO } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RawAmount } from "../../../domain"

/** By these somebody may still be asked to pay. */
const OPEN: string[] = [PaymentCollectionStatus.NOT_PAID, PaymentCollectionStatus.AWAITING]

type Undo = { id: string; status: PaymentCollectionDTO["status"]; amount: number } | null

type Collection = {
  /** Null: there is none. */
  id: string | null
  /** What is still to be paid by it, in major units; left out: nothing. */
  left?: RawAmount
}

/**
 * Asks nobody to pay more of the difference of an exchange than is left of it; where nothing is, the
 * collection is closed. One that is promised or paid already is left alone: that money is given back.
 */
export const closeDifferenceCollectionStep = createStep(
  "rma-close-difference-collection",
  async ({ id, left = "0" }: Collection, { container }) => {
    if (id === null) return new StepResponse<void, Undo>(undefined, null)
    const payments = container.resolve(Modules.PAYMENT)
    const [found] = await payments.listPaymentCollections(
      { id: [id] },
      { select: ["id", "status", "amount"] }
    )
    if (!found || !OPEN.includes(found.status)) {
      return new StepResponse<void, Undo>(undefined, null)
    }
    const amount = Number(left)
    await payments.updatePaymentCollections(
      id,
      amount > 0 ? { amount } : { status: PaymentCollectionStatus.CANCELED }
    )
    const { status } = found
    return new StepResponse<void, Undo>(undefined, { id, status, amount: Number(found.amount) })
  },
  async (former, { container }) => {
    if (!former) return
    const { id, ...before } = former
    await container.resolve(Modules.PAYMENT).updatePaymentCollections(id, before)
  }
)
