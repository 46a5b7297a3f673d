import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import type { Actor } from "../actor"
import { inBatches } from "../in-batches"
import { followCoreCancelWorkflow } from "../rma/workflows/follow-core-cancel"

const SYSTEM: Actor = { type: "system", id: null }

/**
 * Cancels every approved case whose Return was canceled in core's own dialog: core tells nobody of it.
 * Answers how many.
 */
export async function followCoreCancels(container: MedusaContainer): Promise<number> {
  return await inBatches(
    container,
    (after, take) => findCanceled(container, after, take),
    (rma_id) => followCoreCancelWorkflow(container).run({ input: { rma_id, actor: SYSTEM } })
  )
}

/** Goes on to the next cases until some have a canceled Return, or there are no more. */
async function findCanceled(
  container: MedusaContainer,
  from: string,
  take: number
): Promise<string[]> {
  const service = container.resolve(RMA_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  for (let after = from; ; ) {
    const cases = await service.listRmas(
      { status: "approved", return_id: { $ne: null }, id: { $gt: after } },
      { select: ["id", "return_id"], order: { id: "ASC" }, take }
    )
    if (!cases.length) return []
    const { data } = await query.graph({
      entity: "return",
      fields: ["id"],
      filters: { id: cases.flatMap(({ return_id }) => return_id ?? []), status: "canceled" },
    })
    const canceled = new Set(data.map(({ id }) => id))
    const found = cases.filter(({ return_id }) => return_id !== null && canceled.has(return_id))
    if (found.length) return found.map(({ id }) => id)
    after = cases[cases.length - 1].id
  }
}
