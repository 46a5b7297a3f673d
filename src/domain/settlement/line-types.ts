import type { SettlementLineType } from "../words"

/** What the type of a settlement line says about it. */
export type SettlementLineRule = {
  /** 1: given to the customer, -1: kept, null: either. */
  sign: 1 | -1 | null
  /** Whether core must be told of it by the settlement's credit line (X of the order's books). */
  in_books: boolean
}

export const SETTLEMENT_LINE_RULES: Record<SettlementLineType, SettlementLineRule> = {
  item_value: { sign: 1, in_books: true },
  shipping_refund: { sign: 1, in_books: true },
  goodwill: { sign: 1, in_books: true },
  adjustment: { sign: null, in_books: true },
  label_fee: { sign: -1, in_books: true },
  restocking_fee: { sign: -1, in_books: true },
  rounding: { sign: null, in_books: true },
  // New units are on the order already, and a debt is in its total: telling core would count twice.
  replacement: { sign: -1, in_books: false },
  open_balance: { sign: -1, in_books: false },
}
