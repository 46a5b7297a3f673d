import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { OPEN_STATUSES } from "../../domain/lifecycle/open-statuses"
import type { GoodsFact, MoneyFact, RmaKind, RmaStatus } from "../../domain/words"
import type { ListPage } from "./find-page"

/** Above this many rows the list says about how many there are instead of counting them. */
export const EXACT_COUNT_LIMIT = 10_000

export type DateRange = { $gte?: string; $gt?: string; $lte?: string; $lt?: string }

/** What the list of cases can be asked for. Arrays mean "any of". */
export type RmaListFilters = {
  id?: string[]
  q?: string
  status?: RmaStatus[]
  kind?: RmaKind[]
  goods?: GoodsFact[]
  money?: MoneyFact[]
  acknowledged?: boolean
  unread?: boolean
  /** Only cases in which staff have to do the next thing; see {@link toDo}. */
  to_do?: true
  reason_id?: string[]
  reason_category_id?: string[]
  action_id?: string[]
  order_id?: string[]
  customer_id?: string[]
  created_at?: DateRange
  /** Drafts are hidden from the customer. */
  hide_drafts?: boolean
}

export type RmaListPage = ListPage<"created_at" | "updated_at" | "display_id">

/** The cases that match, without an order or a page. */
export function matchingRmas(knex: Knex, filters: RmaListFilters): Knex.QueryBuilder {
  const query = knex("rma").whereNull("rma.deleted_at")

  const columns = {
    id: filters.id,
    status: filters.status,
    kind: filters.kind,
    goods: filters.goods,
    money: filters.money,
    reason_category_id: filters.reason_category_id,
    order_id: filters.order_id,
    customer_id: filters.customer_id,
  }
  for (const [column, values] of Object.entries(columns)) {
    if (values) query.whereIn(`rma.${column}`, values)
  }
  if (filters.acknowledged === true) query.whereNotNull("rma.acknowledged_at")
  if (filters.acknowledged === false) query.whereNull("rma.acknowledged_at")
  if (filters.unread === true) query.where("rma.unread_for_staff", ">", 0)
  if (filters.unread === false) query.where("rma.unread_for_staff", 0)
  if (filters.to_do) toDo(knex, query)
  if (filters.hide_drafts) query.whereNot("rma.status", "draft")

  const range = filters.created_at ?? {}
  if (range.$gte) query.where("rma.created_at", ">=", range.$gte)
  if (range.$gt) query.where("rma.created_at", ">", range.$gt)
  if (range.$lte) query.where("rma.created_at", "<=", range.$lte)
  if (range.$lt) query.where("rma.created_at", "<", range.$lt)

  if (filters.reason_id) query.whereExists(itemsWith(knex, "reason_id", filters.reason_id))
  if (filters.action_id) query.whereExists(itemsWith(knex, "action_id", filters.action_id))
  if (filters.q) search(query, filters.q)
  return query
}

/**
 * What waits for staff: a request that nobody decided on, goods that are here and not paid for, money
 * that was promised and not paid, a message that nobody read, something else that came for units that are
 * exchanged. Each has an index of its own, which the database joins by a bitmap.
 */
function toDo(knex: Knex, query: Knex.QueryBuilder) {
  query.where((either) => {
    either.where("rma.status", "requested")
    either.orWhere((unpaid) => {
      unpaid.whereIn("rma.goods", ["received", "partly_received"]).where("rma.money", "owed")
    })
    either.orWhereIn("rma.money", ["credit_note_issued", "partly_reimbursed"])
    either.orWhere("rma.unread_for_staff", ">", 0)
    either.orWhere((withheld) => {
      withheld.whereIn("rma.status", OPEN_STATUSES)
      // Read once, before the list: a condition that asked for each case would keep it from its indexes.
      withheld.whereRaw("rma.id = any(array(?))", [casesOfWithheldUnits(knex)])
    })
  })
}

/** Cases of which new units stay because something else came for their old ones; see `withheldUnits`. */
function casesOfWithheldUnits(knex: Knex): Knex.QueryBuilder {
  return knex("rma_item")
    .select("rma_exchange.rma_id")
    .join("rma_exchange_line", "rma_exchange_line.rma_item_id", "rma_item.id")
    .join("rma_exchange", "rma_exchange.id", "rma_exchange_line.exchange_id")
    .where({ "rma_item.deleted_at": null, "rma_item.return_expected": true })
    .whereRaw("rma_item.core_received_quantity < rma_item.received_quantity")
    .whereRaw("rma_item.core_received_quantity < rma_exchange_line.quantity")
    .whereNot("rma_item.resolution", "repair")
    .where({
      "rma_exchange_line.deleted_at": null,
      "rma_exchange.deleted_at": null,
      "rma_exchange.canceled_at": null,
      "rma_exchange.fulfillment_allowed_at": null,
      "rma_exchange.advance_granted_at": null,
    })
}

function itemsWith(knex: Knex, column: "reason_id" | "action_id", values: string[]) {
  return knex("rma_item")
    .select(knex.raw("1"))
    .whereRaw("rma_item.rma_id = rma.id")
    .whereNull("rma_item.deleted_at")
    .whereIn(`rma_item.${column}`, values)
}

/**
 * By RMA number, order number or e-mail, whole or by its beginning. Each way has an index of its own
 * (text_pattern_ops), which the database joins by a bitmap.
 */
function search(query: Knex.QueryBuilder, typed: string) {
  const text = typed.trim().replace(/^#/, "")
  const number = text.replace(/^rma-?/i, "")
  query.where((either) => {
    either.whereLike("rma.email", `${escapeLike(text.toLowerCase())}%`)
    if (/^\d+$/.test(number)) either.orWhereLike("rma.display_id", `RMA-${number}%`)
    if (/^\d+$/.test(text)) {
      either.orWhereRaw("rma.order_display_id::text like ?", [`${text}%`])
    }
  })
}

/** Text that stands for itself in a LIKE. */
export function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, (character) => `\\${character}`)
}
