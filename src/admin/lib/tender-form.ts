import {
  fromMinor,
  takesBonus,
  toMinor,
  type AvailableTender,
  type Currency,
  type DefaultTender,
  type Tender,
  type TenderRequest,
} from "../../domain"
import type { HttpTenderRequest } from "../../types/http"
import { randomKey } from "./random-key"

/** One way of paying, as it is entered. Amounts in major units, null while nothing is entered. */
export type TenderRow = {
  key: string
  tender: Tender
  /** The last row has none: it takes what is left. */
  amount: number | null
  /** Of an original payment: which; null: the oldest first. */
  payment_id: string | null
  /** Of shop credit: instead of what the return action promises. */
  bonus_percent: number | null
  /** The order that a replacement order's amount goes to. */
  order_id: string | null
  /** What proves a payment by hand. */
  reference: string
}

export function newTenderRow(tender: Tender, amount: number | null = null): TenderRow {
  return {
    key: randomKey(),
    tender,
    amount,
    payment_id: null,
    bonus_percent: null,
    order_id: null,
    reference: "",
  }
}

/** The rows that a proposal makes; their keys hang on their place, so that typing does not lose them. */
export function toTenderRows(proposed: DefaultTender[], currency: Currency): TenderRow[] {
  return proposed.map(({ tender, amount }, index) => ({
    ...newTenderRow(tender, amount === undefined ? null : fromMinor(amount, currency)),
    key: `proposed-${index}`,
  }))
}

/** Another way before the last: that one keeps taking what is left. */
export function addTenderRow(rows: TenderRow[], tenders: AvailableTender[]): TenderRow[] {
  const free = tenders.find(
    ({ tender, is_available }) => is_available && !rows.some((row) => row.tender === tender)
  )
  return [newTenderRow(free?.tender ?? "manual"), ...rows]
}

/** Another tender takes none of what was entered for the one before but the amount. */
export function changeTender(row: TenderRow, tender: Tender): TenderRow {
  return { ...newTenderRow(tender, row.amount), key: row.key }
}

/** The ways of paying as the domain counts them: the last takes what is left. */
export function toTenderRequests(rows: TenderRow[], currency: Currency): TenderRequest[] {
  return toHttpTenders(rows).map(({ amount, ...tender }) => ({
    ...tender,
    amount: amount === undefined ? undefined : toMinor(amount, currency),
  }))
}

/** The ways of paying as they are sent. */
export function toHttpTenders(rows: TenderRow[]): HttpTenderRequest[] {
  return rows.map((row, index) => ({
    tender: row.tender,
    ...(index === rows.length - 1 ? {} : { amount: row.amount ?? 0 }),
    ...(row.payment_id === null ? {} : { payment_id: row.payment_id }),
    ...(row.bonus_percent !== null && takesBonus(row.tender)
      ? { bonus_percent: row.bonus_percent }
      : {}),
    ...(row.order_id === null ? {} : { order_id: row.order_id }),
    ...(row.reference.trim() ? { reference: row.reference.trim() } : {}),
  }))
}
