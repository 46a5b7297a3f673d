import { setTimeout as sleep } from "node:timers/promises"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RmaKind } from "../../../domain"
import { RMA_MODULE } from "../../../modules/rma"
import type { Actor } from "../../actor"
import { errorMessage } from "../../error-message"
import { loadRma } from "../../rma/load-rma"
import { quiet } from "../../rma/history"

type CancelParcelInput = { rma_id: string; actor: Actor }
/** `kind` of the case, for which nothing is read where it has nothing to cancel. */
type OfAnyCase = CancelParcelInput & { kind: RmaKind }

/**
 * Cancels the fulfillment of an approved parcel that is not to leave, so that nobody ships it: in the
 * fulfillment module only. Core's own cancel would take the units back as not fulfilled, restock and
 * reserve them, and then core's Return of them is refused, and their receipt would stock them twice.
 *
 * Never fails: what was decided stands whatever the carrier says. Without the lock, as it is asked. An
 * alert tells of a parcel that is not canceled, and a job tries again. Cases about anything else: nothing.
 */
export const cancelParcelStep = createStep(
  "rma-cancel-parcel",
  async ({ kind, ...input }: OfAnyCase, { container }) => {
    if (kind === "canceled_parcel") await cancelParcel(container, input)
    return new StepResponse(undefined)
  }
)

/** The same for the job that finishes what was cut off. */
export async function cancelParcel(
  container: MedusaContainer,
  { rma_id, actor }: CancelParcelInput
): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  const service = container.resolve(RMA_MODULE)
  try {
    const rma = await loadRma(container, rma_id)
    const { kind, fulfillment_id, parcel_canceled_at } = rma
    if (kind !== "canceled_parcel" || fulfillment_id === null || parcel_canceled_at !== null) return

    const canceled = container.resolve(Modules.FULFILLMENT).cancelFulfillment(fulfillment_id)
    const late = sleep(service.options.provider_timeout_seconds * 1000, "late", { ref: false })
    if ((await Promise.race([canceled, late])) === "late") {
      // Asked again by the job: canceling twice is canceling once.
      canceled.catch(() => undefined)
      throw new Error("the carrier does not answer")
    }
    await service.changeRma({
      rma: { id: rma_id, parcel_canceled_at: new Date() },
      history: [quiet("parcel_canceled", rma, { actor }, { fulfillment_id })],
    })
  } catch (error) {
    logger.error(`RMA: the parcel of case ${rma_id} is not canceled: ${errorMessage(error)}`)
  }
}
