import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { errorMessage } from "../error-message"
import { RMA_MODULE } from "../../modules/rma"
import { finishReceiptWorkflow } from "./workflows/finish-receipt"

const BATCH = 200

/**
 * Sends, oldest first, events that were recorded before a moment and never sent. Answers how many.
 *
 * An event that was not sent is also the only trace of a case whose use case was cut off before core
 * heard of it. So core is told first, and while that cannot be done the event waits with it.
 */
export async function sendUnsentEvents(container: MedusaContainer, before: Date): Promise<number> {
  const service = container.resolve(RMA_MODULE)
  const unsent = await service.findUnsentEvents(before, BATCH)
  const finished = await finishReceipts(container, new Set(unsent.map(({ rma_id }) => rma_id)))
  const ready = unsent.filter(({ rma_id }) => finished.has(rma_id))
  if (!ready.length) return 0
  await container
    .resolve(Modules.EVENT_BUS)
    .emit(ready.map(({ event, payload }) => ({ name: event, data: payload })))
  await service.markEventsSent(ready.map(({ id }) => id))
  return ready.length
}

/** Answers the cases of which core's Return has all that our record says. */
async function finishReceipts(
  container: MedusaContainer,
  rmaIds: Set<string>
): Promise<Set<string>> {
  const finished = new Set<string>()
  for (const rma_id of rmaIds) {
    try {
      await finishReceiptWorkflow(container).run({ input: { rma_id } })
      finished.add(rma_id)
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`RMA: core could not be told of case ${rma_id} yet: ${errorMessage(error)}`)
    }
  }
  return finished
}
