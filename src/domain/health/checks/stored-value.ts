import { reimbursementsOf } from "../bookings"
import { differ, sumAmounts, told } from "../decimal-amounts"
import type { HealthFinding } from "../finding"
import type { HealthCheck, HealthLoyalty, HealthReimbursement, OrderHealth } from "../order-health"

type Paid = HealthReimbursement & { rma_id: string }

/** What was paid as a gift card, store credit or a coupon is there, once, with its bonus. */
export const storedValue: HealthCheck = (order) => {
  const { loyalty } = order
  return reimbursementsOf(order)
    .filter(({ status }) => status === "paid")
    .flatMap((one) => {
      switch (one.tender) {
        case "gift_card":
          return loyalty ? checkGiftCard(one, loyalty, order) : []
        case "store_credit":
          return loyalty ? checkStoreCredit(one, loyalty, order) : []
        case "coupon":
          return checkCoupon(one, order)
        default:
          return []
      }
    })
}

function checkGiftCard(
  one: Paid,
  { gift_cards, entries }: HealthLoyalty,
  order: OrderHealth
): HealthFinding[] {
  const card = gift_cards.find(({ id }) => id === one.gift_card_id)
  if (!card) return finding("gift_card_missing", one, order, null)
  if (differ(card.value, valueOf(one), order.currency)) {
    return finding("gift_card_differs", one, order, card.value)
  }
  // What can be spent is not the card's value but what its account was credited with.
  const credited = entries.filter(({ reference_id }) => reference_id === card.id)
  const funds = sumAmounts(credited.map(({ amount }) => amount)).toFixed()
  return differ(funds, valueOf(one), order.currency)
    ? finding("gift_card_differs", one, order, funds)
    : []
}

function checkStoreCredit(one: Paid, { entries }: HealthLoyalty, order: OrderHealth): HealthFinding[] {
  const found = entries.filter(({ reference_id }) => reference_id === one.id)
  const sum = told(sumAmounts(found.map(({ amount }) => amount)), order.currency)
  if (found.length === 0) return finding("store_credit_missing", one, order, null)
  if (found.length > 1) return finding("store_credit_doubled", one, order, sum)
  return differ(sum, valueOf(one), order.currency)
    ? finding("store_credit_differs", one, order, sum)
    : []
}

function checkCoupon(one: Paid, order: OrderHealth): HealthFinding[] {
  const isThere = order.coupons.some(({ id }) => id === one.promotion_id)
  return isThere ? [] : finding("coupon_missing", one, order, null)
}

/** The bonus is on top of what the settlement owes. */
function valueOf({ amount, bonus }: Paid) {
  return sumAmounts([amount, bonus])
}

function finding(
  code: HealthFinding["code"],
  one: Paid,
  { currency }: OrderHealth,
  found: string | null
): HealthFinding[] {
  return [
    {
      code,
      subject_id: one.id,
      rma_id: one.rma_id,
      expected: told(valueOf(one), currency),
      found: found === null ? null : told(found, currency),
      // Value that may be spent already is given or taken by a person only.
      repair: null,
    },
  ]
}
