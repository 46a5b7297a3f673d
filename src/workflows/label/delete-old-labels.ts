import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import type { Actor } from "../actor"
import { inBatches } from "../in-batches"
import { removeRmaLabelWorkflow } from "./workflows/remove-rma-label"

const SYSTEM: Actor = { type: "system", id: null }
const DAY_MS = 24 * 60 * 60 * 1000

/**
 * Deletes labels that are older than the settings allow, with their files. Each case by itself: cut off
 * anywhere, it goes on where it stopped the next time. Answers how many.
 */
export async function deleteOldLabels(container: MedusaContainer, now: Date): Promise<number> {
  const rmaModule = container.resolve(RMA_MODULE)
  const { label_retention_days } = await rmaModule.readSettings()
  const before = new Date(now.getTime() - label_retention_days * DAY_MS)
  return await inBatches(
    container,
    (after, take) => rmaModule.findOldLabels({ before, after }, take),
    (rma_id) =>
      removeRmaLabelWorkflow(container).run({
        input: { rma_id, actor: SYSTEM, added_before: before.toISOString() },
      })
  )
}
