import type { MedusaContainer } from "@medusajs/framework/types"
import { MANY_RETURNS } from "../../domain"
import { refuse } from "../../domain/refusals"
import type { NewUnits } from "../../facts/new-units"
import { hasOpenChange } from "../../facts/order-change"
import { parseRma } from "../../facts/rma"
import type { RmaRecord } from "../../facts/rma"
import { RMA_MODULE } from "../../modules/rma"
import { loadNewUnits } from "../../workflows"
import { ORDER_CHANGED_OUTSIDE } from "../core/order-changed-outside"
import type { OrderState } from "../presenters/rma"

/** @throws Refusal `not_found` */
export async function readRma(container: MedusaContainer, id: string): Promise<RmaRecord> {
  const [rma] = await readRmas(container, [id])
  return rma ?? refuse("not_found")
}

/** Cases by their ids, in the order of these. */
export async function readRmas(container: MedusaContainer, ids: string[]): Promise<RmaRecord[]> {
  const rows = await container.resolve(RMA_MODULE).loadRmas({ id: ids })
  const rmas = new Map(rows.map(parseRma).map((rma) => [rma.id, rma]))
  return ids.flatMap((id) => rmas.get(id) ?? [])
}

/** What the order has of what a case sends in place of old units; the order is asked only where it does. */
export async function readNewUnits(
  container: MedusaContainer,
  { order_id, exchanges }: RmaRecord
): Promise<NewUnits[]> {
  const isSending = exchanges.some(({ canceled_at }) => canceled_at === null)
  return isSending ? await loadNewUnits(container, order_id) : []
}

const DAY_MS = 24 * 60 * 60 * 1000
/** Longer than any receipt: what is younger may be on its way. */
const RECEIPT_TAKES_MS = 60 * 1000
/** Long enough for the job that finishes processes to have tried more than once. */
const PROCESS_TAKES_MS = 10 * 60 * 1000

/** What staff are warned of that is not in the case itself. */
export async function readOrderState(
  container: MedusaContainer,
  rma: RmaRecord
): Promise<OrderState> {
  const { id, order_id, email, process_begun_at } = rma
  const rmaModule = container.resolve(RMA_MODULE)
  const [isOrderChangeOpen, outside, movements, [, recentCases], new_units] = await Promise.all([
    hasOpenChange(container, order_id),
    rmaModule.listHistoryEntries(
      { rma_id: id, event: ORDER_CHANGED_OUTSIDE },
      { select: ["id"], take: 1 }
    ),
    rmaModule.findUnappliedMovements(id),
    rmaModule.listAndCountRmas(
      { email, created_at: { $gte: new Date(Date.now() - MANY_RETURNS.days * DAY_MS) } },
      { select: ["id"], take: 1 }
    ),
    readNewUnits(container, rma),
  ])
  const settledBefore = Date.now() - RECEIPT_TAKES_MS
  return {
    is_order_change_open: isOrderChangeOpen,
    is_order_changed_outside: outside.length > 0,
    is_stock_unconfirmed: movements.some(
      ({ created_at }) => new Date(created_at).getTime() < settledBefore
    ),
    is_process_stuck:
      process_begun_at !== null && process_begun_at.getTime() < Date.now() - PROCESS_TAKES_MS,
    recent_cases: recentCases,
    new_units,
  }
}
