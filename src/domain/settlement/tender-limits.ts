import type { OrderBooks } from "../facts"
import type { MinorUnits } from "../money/currency"
import { toMinor } from "../money/to-minor"
import type { Tender } from "../words"

/** Value that leaves the circle of gift cards and store credit. */
const MONEY_TENDERS: readonly Tender[] = ["original_payment", "manual", "replacement_order"]

/**
 * Whether a tender gives money, or what is as good as money. Moving an amount to another order is: what
 * is moved there may be given back from there.
 */
export function isMoneyTender(tender: Tender): boolean {
  return MONEY_TENDERS.includes(tender)
}

/**
 * What may still go back as money, in minor units, over all settlements of the order; null: no bound.
 * What was paid by gift card or store credit goes back only as such, so the bound is what was paid
 * otherwise, less what went back of it. An order without them has no such bound: a merchant may give
 * more than was paid (the postage, a goodwill).
 */
export function moneyLeft({ currency, paid_in, redeemed, money_back }: OrderBooks): MinorUnits | null {
  return redeemed > 0 ? Math.max(0, toMinor(paid_in, currency) - redeemed - money_back) : null
}
