import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import type { Actor } from "../actor"
import { inBatches } from "../in-batches"
import { expireRmaWorkflow } from "../rma/workflows/expire-rma"

const SYSTEM: Actor = { type: "system", id: null }

/** Closes every case whose goods were not sent back by its deadline. Answers how many. */
export async function expireOverdueCases(container: MedusaContainer, now: Date): Promise<number> {
  const service = container.resolve(RMA_MODULE)
  return await inBatches(
    container,
    (after, take) => service.findAwaitedCases({ until: now, after }, take),
    (rma_id) => expireRmaWorkflow(container).run({ input: { rma_id, actor: SYSTEM } })
  )
}
