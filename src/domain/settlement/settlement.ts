import type { PayBeforeReceipt } from "../eligibility/policy-terms"
import type { RawAmount, TaxAmount } from "../facts"
import type { Currency, MinorUnits } from "../money/currency"
import type { SettlementLineType } from "../words"

/** One reason why an amount is part of a settlement. */
export type SettlementLine = {
  type: SettlementLineType
  /** Gross, in minor units: above 0 is given to the customer, below is kept. */
  amount: MinorUnits
  /** What of the amount is tax, with its sign. */
  taxes: TaxAmount[]
  rma_item_id: string | null
  /** Units, on lines that stand for some. */
  quantity: number | null
  note: string | null
}

/** Units of an item that a settlement resolves, and how many of them core counts as received. */
export type SettledItem = { id: string; quantity: number; core_quantity: number }

/** What is owed and why. */
export type Settlement = {
  currency: Currency
  lines: SettlementLine[]
  /** Sum of the lines, in minor units, never below 0. */
  owed: MinorUnits
  /**
   * C: what core took out of the order's total for these units by itself, unrounded major units.
   */
  core_amount: RawAmount
  /** X: what core must be told besides, unrounded major units; above 0 is given, below is kept. */
  credit_line_amount: RawAmount
  items: SettledItem[]
}

/**
 * A settlement as staff ask for it. All amounts in minor units, gross and not below 0, but for the
 * adjustment.
 */
export type SettlementRequest = {
  items: { id: string; quantity: number }[]
  shipping_refund?: MinorUnits
  /** What the customer paid to send the goods back. */
  return_cost_refund?: MinorUnits
  goodwill?: MinorUnits
  label_fee?: MinorUnits
  restocking_fee?: MinorUnits
  damage_deduction?: MinorUnits
  /** A discount that the rest of the order does not deserve any more. */
  discount_clawback?: MinorUnits
  /** Either sign, and why. */
  adjustment?: { amount: MinorUnits; reason: string }
}

/** What the merchant set about settlements. */
export type SettlementRules = {
  /** The tax inside fees; null where fees carry none. `rate` in percent. */
  fee_tax: { rate: number; code: string | null } | null
  /** Which units may be paid before they came; left out: none. */
  pay_before_receipt?: PayBeforeReceipt
}
