import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../../modules/rma"
import type { Actor } from "../../actor"
import { inBatches } from "../../in-batches"
import { followAdvance } from "./follow-advance"

const SYSTEM: Actor = { type: "system", id: null }

/** How long after old units were sold, or their exchange was called off, money may still come in for them. */
const LATE_MS = 30 * 24 * 60 * 60 * 1000

/**
 * Looks at every advance whose day is over, each by itself: those whose full price is not paid, and those
 * that ended a short time ago, whose late payments go back. Answers how many were looked at.
 */
export async function followAdvances(container: MedusaContainer, now: Date): Promise<number> {
  const service = container.resolve(RMA_MODULE)
  const ended_since = new Date(now.getTime() - LATE_MS)
  return await inBatches(
    container,
    (after, take) => service.findOverdueAdvances({ until: now, ended_since, after }, take),
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
