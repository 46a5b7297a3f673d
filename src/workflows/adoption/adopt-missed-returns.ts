import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import { inBatches } from "../in-batches"
import { adoptReturnWorkflow } from "../rma/workflows/adopt-return"

/**
 * Adopts the Returns made since a moment of which nobody heard: core says once that a return was asked
 * for, also to a server that is just being restarted. Answers how many were looked at.
 */
export async function adoptMissedReturns(container: MedusaContainer, since: Date): Promise<number> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const service = container.resolve(RMA_MODULE)
  const orderOf = new Map<string, string>()

  const findMissed = async (from: string, take: number): Promise<string[]> => {
    for (let after = from; ; ) {
      const { data } = await query.graph({
        entity: "return",
        fields: ["id", "order_id"],
        filters: {
          id: { $gt: after },
          status: "requested",
          exchange_id: null,
          claim_id: null,
          created_at: { $gte: since },
        },
        pagination: { take, skip: 0, order: { id: "ASC" } },
      })
      if (!data.length) return []
      const known = await service.listRmas(
        { return_id: data.map(({ id }) => id) },
        { select: ["return_id"], take: null }
      )
      const missed = data.filter(({ id }) => !known.some(({ return_id }) => return_id === id))
      missed.forEach(({ id, order_id }) => orderOf.set(id, order_id))
      if (missed.length) return missed.map(({ id }) => id)
      after = data[data.length - 1].id
    }
  }

  return await inBatches(container, findMissed, async (return_id) => {
    const order_id = orderOf.get(return_id) ?? ""
    await adoptReturnWorkflow(container).run({ input: { order_id, return_id } })
  })
}
