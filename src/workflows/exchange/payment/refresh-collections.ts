import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** Payment collections with their payments; `is_captured`: core notes it as captured in full. */
type Collections = {
  collections: { is_open: boolean; payments: { id: string; is_captured: boolean }[] }[]
}

/**
 * Has core count a collection as paid of which a payment is captured. Core does so behind the capture and
 * apart from it: a process that dies in between leaves it `authorized` for good. Nothing is undone, for it
 * says what is so.
 */
export const refreshCollectionsStep = createStep(
  "rma-refresh-collections",
  async ({ collections }: Collections, { container }) => {
    const captured = collections
      .filter(({ is_open }) => is_open)
      .flatMap(({ payments }) => payments.find(({ is_captured }) => is_captured) ?? [])
    for (const { id } of captured) {
      // Of a captured payment it brings the collection up to date, and asks nobody.
      await container.resolve(Modules.PAYMENT).capturePayment({ payment_id: id })
    }
    return new StepResponse(undefined)
  }
)
