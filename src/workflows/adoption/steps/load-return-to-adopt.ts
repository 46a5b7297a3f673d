import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { coreReturnFields, parseCoreReturn, type CoreReturn } from "../../../facts/core-return"
import type { OrderWithLines } from "../../../facts/order-lines"
import { reasonFields, parseReason, type Reason } from "../../../facts/reason"
import { parseReturnAction } from "../../../facts/return-action"
import { RMA_MODULE } from "../../../modules/rma"
import { loadOrderLines } from "../../rma/steps/load-case"

/** What adopting is decided on. */
export type AdoptionFacts = {
  /** Null where there is no such Return of the order. */
  core_return: CoreReturn | null
  /** The case that the Return belongs to already. */
  rma_id: string | null
  order: OrderWithLines
  reasons: Reason[]
  actions: ReturnType<typeof parseReturnAction>[]
  shop_locale: "en" | "fr"
}

export const loadReturnToAdoptStep = createStep(
  "rma-load-return-to-adopt",
  async ({ order_id, return_id }: { order_id: string; return_id: string }, { container }) => {
    const service = container.resolve(RMA_MODULE)
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const [{ data }, known, order, actions, { shop_locale }] = await Promise.all([
      query.graph({ entity: "return", fields: coreReturnFields, filters: { id: return_id, order_id } }),
      service.listRmas({ return_id }, { select: ["id"], take: 1 }),
      loadOrderLines(container, order_id),
      service.listReturnActions({}, { take: null }),
      service.readSettings(),
    ])
    const core_return = data[0] ? parseCoreReturn(data[0]) : null
    const reasonIds = (core_return?.items ?? []).flatMap(({ reason_id }) => reason_id ?? [])
    const reasons = reasonIds.length
      ? await query.graph({ entity: "return_reason", fields: reasonFields, filters: { id: reasonIds } })
      : { data: [] }
    return new StepResponse<AdoptionFacts>({
      core_return,
      rma_id: known[0]?.id ?? null,
      order,
      reasons: reasons.data.map(parseReason),
      actions: actions.map(parseReturnAction),
      shop_locale,
    })
  }
)
