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
  return_cost_refund: { sign: 1, in_books: true },
  goodwill: { sign: 1, in_books: true },
  adjustment: { sign: null, in_books: true },
  label_fee: { sign: -1, in_books: true },
  restocking_fee: { sign: -1, in_books: true },
  damage_deduction: { sign: -1, in_books: true },
  discount_clawback: { sign: -1, in_books: true },
  rounding: { sign: null, in_books: true },
  // New units are on the order already, and a debt is in its total: telling core would count twice.
  // A difference that was paid for new units and is given back left the order with these units.
  difference_refund: { sign: 1, in_books: false },
  // Kept, but for fees that were paid ahead and come to more than the new units are worth.
  replacement: { sign: null, in_books: false },
  open_balance: { sign: -1, in_books: false },
}
