import type { Tender } from "../words"
import type { TenderFacts } from "./tender-shop"

/** Whether a tender can carry a bonus: shop credit in one of its forms, never money. */
export function takesBonus(tender: Tender): boolean {
  return tender === "store_credit" || tender === "gift_card" || tender === "coupon"
}

/**
 * The bonus, in percent, that is promised to whoever takes shop credit for the items of a settlement.
 *
 * One tender pays for all of them, so where their actions promise different bonuses it is the lowest:
 * that much was promised for every item, and staff may name another. Items to be refunded count only
 * where no other is there: beside them it is the others that are paid in credit. Without items nothing
 * was promised.
 */
export function promisedBonusPercent({
  items,
  bonus_percents,
}: Pick<TenderFacts, "items" | "bonus_percents">): number {
  const forCredit = items.filter(({ resolution }) => resolution === "store_credit")
  const promised = (forCredit.length ? forCredit : items).map(({ action_id }) => (action_id && bonus_percents[action_id]) || 0)
  return promised.length ? Math.min(...promised) : 0
}
