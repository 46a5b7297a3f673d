import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../../modules/rma"
import type { Actor } from "../../actor"
import { inBatches } from "../../in-batches"
import { followAdvance } from "./follow-advance"

const SYSTEM: Actor = { type: "system", id: null }

/**
 * Looks at every advance whose day is over and whose full price is not paid, each under its own lock.
 * Answers how many were looked at.
 */
export async function followAdvances(container: MedusaContainer, now: Date): Promise<number> {
  const service = container.resolve(RMA_MODULE)
  return await inBatches(
    container,
    (after, take) => service.findOverdueAdvances({ until: now, after }, take),
    (exchange_id) => followAdvance(container, { exchange_id, actor: SYSTEM })
  )
}

/** The same of the advance of one case, if it has one; for who hears of its goods. */
export async function followAdvanceOfCase(container: MedusaContainer, rmaId: string): Promise<void> {
  const exchanges = await container
    .resolve(RMA_MODULE)
    .listExchanges({ rma_id: rmaId, advance_asked_at: { $ne: null } }, { select: ["id"] })
  for (const { id } of exchanges) await followAdvance(container, { exchange_id: id, actor: SYSTEM })
}
