import { Modules, PaymentCollectionStatus } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** By these somebody may still be asked to pay. */
const OPEN: string[] = [PaymentCollectionStatus.NOT_PAID, PaymentCollectionStatus.AWAITING]

/**
 * Asks nobody to pay the difference of an exchange any more. One that is promised or paid already is
 * left alone: that money is given back.
 */
export const closeDifferenceCollectionStep = createStep(
  "rma-close-difference-collection",
  async ({ id }: { id: string | null }, { container }) => {
    if (id === null) return new StepResponse(undefined)
    const payments = container.resolve(Modules.PAYMENT)
    const [found] = await payments.listPaymentCollections({ id: [id] }, { select: ["id", "status"] })
    if (!found || !OPEN.includes(found.status)) return new StepResponse(undefined)
    await payments.updatePaymentCollections(id, { status: PaymentCollectionStatus.CANCELED })
    return new StepResponse(undefined, { id, status: found.status })
  },
  async (former, { container }) => {
    if (!former) return
    const { id, status } = former
    await container.resolve(Modules.PAYMENT).updatePaymentCollections(id, { status })
  }
)
