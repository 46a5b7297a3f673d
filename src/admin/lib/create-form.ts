import type { HttpTypes } from "@medusajs/framework/types"
import type { LegalBasis, RmaKind } from "../../domain"
import type { AdminReturnAction, HttpExchangeOption, ReturnabilityItem } from "../../types/http"
import { randomKey } from "./random-key"
import type { CreateRmaBody } from "./request-bodies"

/** A row of the grid: units of one order line that come back for one reason, with one outcome. */
export type CreateRow = {
  key: string
  line: HttpTypes.AdminOrderLineItem
  quantity: number
  action_id: string | null
  reason_id: string | null
  note: string
  /** What is sent instead; kept while the action is another, in case it is an exchange again. */
  replacement: HttpExchangeOption | null
}

type Actions = readonly Pick<AdminReturnAction, "id" | "resolution">[]

/** Whether the units of a row are exchanged for others. */
export function isExchangeRow({ action_id }: Pick<CreateRow, "action_id">, actions: Actions): boolean {
  return actions.some(({ id, resolution }) => id === action_id && resolution === "exchange")
}

/** What is asked about the case as a whole. */
export type CaseFields = {
  kind: RmaKind
  legal_basis: LegalBasis | null
  customer_comment: string
  staff_note: string
  override_reason: string
  /** By which new units are sent; null: chosen when the case is approved. */
  exchange_shipping_option_id: string | null
  /** Null until somebody says: as the settings do. */
  notify_customer: boolean | null
}

export const EMPTY_CASE: CaseFields = {
  kind: "return",
  legal_basis: null,
  customer_comment: "",
  staff_note: "",
  override_reason: "",
  exchange_shipping_option_id: null,
  notify_customer: null,
}

/** Every line of the order, none of it chosen. */
export function startRows(lines: HttpTypes.AdminOrderLineItem[]): CreateRow[] {
  return lines.map((line) => emptyRow(line))
}

/** Another row for the same line, below it: units that come back for another reason. */
export function duplicateRow(rows: CreateRow[], key: string): CreateRow[] {
  return rows.flatMap((row) => (row.key === key ? [row, emptyRow(row.line)] : [row]))
}

/** The first row of a line stays, so that all lines of the order can be seen. */
export function isExtraRow(rows: CreateRow[], row: CreateRow): boolean {
  return rows.find((other) => other.line.id === row.line.id) !== row
}

export function chosenRows(rows: CreateRow[]): CreateRow[] {
  return rows.filter((row) => row.quantity > 0)
}

/** Whether units of any row are exchanged for others. */
export function hasExchange(rows: CreateRow[], actions: Actions): boolean {
  return chosenRows(rows).some((row) => isExchangeRow(row, actions))
}

export function unitsChosen(rows: CreateRow[]): number {
  return rows.reduce((sum, row) => sum + row.quantity, 0)
}

/** How many units a row may still take of its line, what the line's other rows took left out. */
export function maxUnits(rows: CreateRow[], row: CreateRow): number {
  const others = rows.filter((other) => other.line.id === row.line.id && other.key !== row.key)
  return Math.max(0, row.line.quantity - unitsChosen(others))
}

/** Whether a chosen row says why, what for, and what is wrong. */
export function isFilledIn(row: CreateRow): boolean {
  return row.reason_id !== null && row.action_id !== null && row.note.trim() !== ""
}

type Advice = Pick<ReturnabilityItem, "line_item_id" | "verdict" | "reasons">

/** Whether the policy says no to a chosen line. */
export function isAgainstPolicy(rows: CreateRow[], advice: Advice[]): boolean {
  const refused = advice.filter(isRefusedByPolicy).map(({ line_item_id }) => line_item_id)
  return chosenRows(rows).some(({ line }) => refused.includes(line.id))
}

/** That no units are left is no rule of a policy: nobody can do otherwise. */
export function isRefusedByPolicy({ verdict, reasons }: Advice): boolean {
  return (
    verdict === "no" && reasons.some(({ code }) => code !== "quantity_exceeds_returnable")
  )
}

/** The body of the request, or null while something is missing. */
export function toCreateBody(
  orderId: string,
  rows: CreateRow[],
  fields: CaseFields,
  actions: Actions,
  status: CreateRmaBody["status"]
): CreateRmaBody | null {
  const items = chosenRows(rows).flatMap((row) => {
    const { line, quantity, reason_id, action_id, note, replacement } = row
    if (!reason_id || !action_id || !note.trim()) return []
    const item = { line_item_id: line.id, quantity, reason_id, action_id, note: note.trim() }
    // Left out, it is chosen on the case: the customer may have to be asked.
    return replacement && isExchangeRow(row, actions)
      ? [{ ...item, exchange_variant_id: replacement.variant_id }]
      : [item]
  })
  if (items.length === 0 || items.length < chosenRows(rows).length) {
    return null
  }

  return {
    order_id: orderId,
    kind: fields.kind,
    status,
    items,
    ...(fields.legal_basis ? { legal_basis: fields.legal_basis } : {}),
    ...textOf("customer_comment", fields.customer_comment),
    ...textOf("staff_note", fields.staff_note),
    ...textOf("override_reason", fields.override_reason),
    ...(fields.exchange_shipping_option_id && hasExchange(rows, actions)
      ? { exchange_shipping_option_id: fields.exchange_shipping_option_id }
      : {}),
    // Of a draft the customer knows nothing yet.
    ...(status === "requested" && fields.notify_customer !== null
      ? { notify_customer: fields.notify_customer }
      : {}),
  }
}

function emptyRow(line: HttpTypes.AdminOrderLineItem): CreateRow {
  const nothing = { quantity: 0, action_id: null, reason_id: null, note: "", replacement: null }
  return { key: randomKey(), line, ...nothing }
}

function textOf<Field extends string>(field: Field, text: string): { [field in Field]?: string } {
  return text.trim() ? ({ [field]: text.trim() } as { [field in Field]: string }) : {}
}
