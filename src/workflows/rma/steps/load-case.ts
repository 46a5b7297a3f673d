import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../../../domain"
import { hasOpenChange } from "../../../facts/order-change"
import { orderLinesFields, parseOrderLines, type OrderWithLines } from "../../../facts/order-lines"
import { parseRma, type RmaRecord } from "../../../facts/rma"
import type { ShippedFrom } from "../../../facts/shipped-from"
import { RMA_MODULE } from "../../../modules/rma"
import { loadShippedFrom } from "../../order/load-shipped-from"

/** A case, the other cases of its order, and the order's lines. */
export type CaseFacts = {
  rma: RmaRecord
  /** All cases of the order, this one among them. */
  cases: RmaRecord[]
  order: OrderWithLines
  /** An order edit, return or exchange that somebody began and did not finish: core allows one at a time. */
  has_open_change: boolean
}

/** Reads what is decided on. Under the lock, or it may be old by the time it is decided. */
export const loadCaseStep = createStep(
  "rma-load-case",
  async ({ rma_id, order_id }: { rma_id: string; order_id: string }, { container }) => {
    return new StepResponse(await loadCase(container, rma_id, order_id))
  }
)

/** The same with where the goods were shipped from: there they go back to when nothing else is said. */
export type ShippedCaseFacts = CaseFacts & { shipped_from: ShippedFrom }

/** A step of its own, because most decisions do not ask for it, and it takes three queries more. */
export const loadShippedCaseStep = createStep(
  "rma-load-shipped-case",
  async ({ rma_id, order_id }: { rma_id: string; order_id: string }, { container }) => {
    const [facts, shipped_from] = await Promise.all([
      loadCase(container, rma_id, order_id),
      loadShippedFrom(container, order_id),
    ])
    return new StepResponse<ShippedCaseFacts>({ ...facts, shipped_from })
  }
)

/** @throws Refusal `not_found` */
export async function loadCase(
  container: MedusaContainer,
  rmaId: string,
  orderId: string
): Promise<CaseFacts> {
  const [cases, order, has_open_change] = await Promise.all([
    loadCases(container, orderId),
    loadOrderLines(container, orderId),
    hasOpenChange(container, orderId),
  ])
  const rma = cases.find(({ id }) => id === rmaId) ?? refuse("not_found", { rma_id: rmaId })
  return { rma, cases, order, has_open_change }
}

/** All cases of an order. */
export async function loadCases(container: MedusaContainer, orderId: string): Promise<RmaRecord[]> {
  const rows = await container.resolve(RMA_MODULE).loadRmas({ order_id: [orderId] })
  return rows.map(parseRma)
}

/** @throws Refusal `not_found` */
export async function loadOrderLines(
  container: MedusaContainer,
  orderId: string
): Promise<OrderWithLines> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: orderLinesFields,
    filters: { id: orderId },
  })
  return data[0] ? parseOrderLines(data[0]) : refuse("not_found", { order_id: orderId })
}
