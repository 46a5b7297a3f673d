import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { refuse } from "../../domain/refusals"
import { hasOpenChange } from "../../facts/order-change"
import { parseRma, rmaFields } from "../../facts/rma"
import type { RmaRecord, SettlementRecord } from "../../facts/rma"
import { RMA_MODULE } from "../../modules/rma"
import { ORDER_CHANGED_OUTSIDE } from "../core/order-changed-outside"
import type { OrderState } from "../presenters/rma"

/** @throws Refusal `not_found` */
export async function readRma(container: MedusaContainer, id: string): Promise<RmaRecord> {
  const [rma] = await readRmas(container, [id])
  return rma ?? refuse("not_found")
}

/** Cases by their ids, in the order of these. */
export async function readRmas(container: MedusaContainer, ids: string[]): Promise<RmaRecord[]> {
  if (ids.length === 0) return []
  const rows = await graph(container, "rma", rmaFields, { id: ids })
  const rmas = new Map(rows.map(parseRma).map((rma) => [rma.id, rma]))
  return ids.flatMap((id) => rmas.get(id) ?? [])
}

const rowWithOrder = z.object({ order: z.object({ customer_id: z.string().nullable() }).nullish() })

/**
 * A case of an order that is the customer's now: orders change hands, and the case goes with them.
 * Drafts are not told of.
 *
 * @throws Refusal `not_found`, the same for a stranger's case and for none
 */
export async function readOwnRma(
  container: MedusaContainer,
  id: string,
  customerId: string
): Promise<RmaRecord> {
  const [row] = await graph(container, "rma", [...rmaFields, "order.customer_id"], { id })
  if (!row || rowWithOrder.parse(row).order?.customer_id !== customerId) refuse("not_found")
  const rma = parseRma(row)
  return rma.status === "draft" ? refuse("not_found") : rma
}

/** @throws Refusal `not_found`, the same for a stranger's order and for none */
export async function assertOwnOrder(
  container: MedusaContainer,
  id: string,
  customerId: string
): Promise<void> {
  const [order] = await graph(container, "order", ["id"], { id, customer_id: customerId })
  if (!order) refuse("not_found")
}

/** The orders that are the customer's now; only `orderId` where it is given, or none. */
export async function ownOrderIds(
  container: MedusaContainer,
  customerId: string,
  orderId?: string
): Promise<string[]> {
  const orders = await graph(container, "order", ["id"], {
    customer_id: customerId,
    ...(orderId !== undefined && { id: orderId }),
  })
  return orders.map((order) => z.object({ id: z.string() }).parse(order).id)
}

/** @throws Refusal `not_found` */
export async function readSettlement(
  container: MedusaContainer,
  id: string
): Promise<SettlementRecord> {
  const [row] = await container.resolve(RMA_MODULE).listSettlements({ id }, { select: ["rma_id"] })
  return row ? settlementOf(await readRma(container, row.rma_id), id) : refuse("not_found")
}

/**
 * The settlement that a reimbursement pays.
 *
 * @throws Refusal `not_found`
 */
export async function readSettlementOfReimbursement(
  container: MedusaContainer,
  id: string
): Promise<SettlementRecord> {
  const [row] = await container
    .resolve(RMA_MODULE)
    .listReimbursements({ id }, { select: ["rma_id", "settlement_id"] })
  return row
    ? settlementOf(await readRma(container, row.rma_id), row.settlement_id)
    : refuse("not_found")
}

function settlementOf(rma: RmaRecord, id: string): SettlementRecord {
  return rma.settlements.find((settlement) => settlement.id === id) ?? refuse("not_found")
}

/** Longer than any receipt: what is younger may be on its way. */
const RECEIPT_TAKES_MS = 60 * 1000

/** What staff are warned of that is not in the case itself. */
export async function readOrderState(
  container: MedusaContainer,
  { id, order_id }: RmaRecord
): Promise<OrderState> {
  const rmaModule = container.resolve(RMA_MODULE)
  const [isOrderChangeOpen, outside, movements] = await Promise.all([
    hasOpenChange(container, order_id),
    rmaModule.listHistoryEntries(
      { rma_id: id, event: ORDER_CHANGED_OUTSIDE },
      { select: ["id"], take: 1 }
    ),
    rmaModule.findUnappliedMovements(id),
  ])
  const settledBefore = Date.now() - RECEIPT_TAKES_MS
  return {
    is_order_change_open: isOrderChangeOpen,
    is_order_changed_outside: outside.length > 0,
    is_stock_unconfirmed: movements.some(
      ({ created_at }) => new Date(created_at).getTime() < settledBefore
    ),
  }
}

async function graph(
  container: MedusaContainer,
  entity: string,
  fields: string[],
  filters: Record<string, unknown>
): Promise<unknown[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity, fields, filters })
  return data
}
