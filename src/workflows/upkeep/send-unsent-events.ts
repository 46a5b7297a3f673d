import { Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"

const BATCH = 200

/** Sends, oldest first, events that were recorded before a moment and never sent. Answers how many. */
export async function sendUnsentEvents(container: MedusaContainer, before: Date): Promise<number> {
  const service = container.resolve(RMA_MODULE)
  const unsent = await service.findUnsentEvents(before, BATCH)
  if (!unsent.length) return 0
  await container
    .resolve(Modules.EVENT_BUS)
    .emit(unsent.map(({ event, payload }) => ({ name: event, data: payload })))
  await service.markEventsSent(unsent.map(({ id }) => id))
  return unsent.length
}
