import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { sumOf } from "../../domain/sum-of"
import { coreReturnFields, parseCoreReturn } from "../../facts/core-return"
import { RMA_MODULE } from "../../modules/rma"
import type { Actor } from "../actor"
import { inBatches } from "../in-batches"
import { followCoreReceiptWorkflow } from "../rma/workflows/follow-core-receipt"

const SYSTEM: Actor = { type: "system", id: null }

/** Writes down what core's own dialogs received and nobody told us of. Answers of how many cases. */
export async function followCoreReceipts(container: MedusaContainer): Promise<number> {
  return await inBatches(
    container,
    (after, take) => findBehind(container, after, take),
    (rma_id) => followCoreReceiptWorkflow(container).run({ input: { rma_id, actor: SYSTEM } })
  )
}

/** Goes on to the next open cases until core has more of some than they, or there are no more. */
async function findBehind(container: MedusaContainer, from: string, take: number): Promise<string[]> {
  const service = container.resolve(RMA_MODULE)
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  for (let after = from; ; ) {
    const cases = await service.listRmas(
      { status: ["approved", "processing"], return_id: { $ne: null }, id: { $gt: after } },
      { select: ["id", "return_id"], order: { id: "ASC" }, take }
    )
    if (!cases.length) return []
    const [{ data }, items] = await Promise.all([
      query.graph({
        entity: "return",
        fields: coreReturnFields,
        filters: {
          id: cases.flatMap(({ return_id }) => return_id ?? []),
          status: ["received", "partially_received"],
        },
      }),
      service.listRmaItems(
        { rma_id: cases.map(({ id }) => id) },
        { select: ["rma_id", "core_received_quantity"], take: null }
      ),
    ])
    const returns = new Map(data.map(parseCoreReturn).map((one) => [one.id, one]))
    const behind = cases.filter(({ id, return_id }) => {
      const inCore = sumOf(returns.get(return_id ?? "")?.items ?? [], (item) => item.received_quantity)
      const ours = sumOf(items, (item) => (item.rma_id === id ? item.core_received_quantity : 0))
      return inCore > ours
    })
    if (behind.length) return behind.map(({ id }) => id)
    after = cases[cases.length - 1].id
  }
}
