import type { RmaItemFacts } from "../facts"
import type { MinorUnits } from "../money/currency"

/** What of the shop, and of the customer who is paid, says by which tenders one can be paid. */
export type TenderShop = {
  /** Store credit and gift cards are kept by Medusa's loyalty plugin, which a shop may do without. */
  is_loyalty_installed: boolean
  /** Whether the merchant wants coupons where there is no loyalty plugin. */
  are_coupons_enabled: boolean
  /** Store credit is kept in an account: a guest has none. */
  is_customer_registered: boolean
  /** The bonus that each return action promises, in percent, by the action's id. */
  bonus_percents: Record<string, number>
}

/** An order that an amount may be moved to, as far as that is asked. */
export type TargetOrder = {
  id: string
  currency_code: string
  is_canceled: boolean
  /** Whether it is the very order that is paid back. */
  is_itself: boolean
  /** Whether it belongs to the customer who is paid: the same account, or the same guest's e-mail. */
  is_of_same_customer: boolean
  /** What the customer still owes on it, in minor units of its currency. */
  owes: MinorUnits
}

/** All that says by which tenders one settlement can be paid. */
export type TenderFacts = TenderShop & {
  /** The items it settles. */
  items: Pick<RmaItemFacts, "resolution" | "action_id">[]
  /** What of the amount to be paid is not to go back to a payment, in minor units: see `promisedCredit`. */
  promised_credit: MinorUnits
  /** Why a payment is refunded though an item was to get store credit or nothing; null: nobody said. */
  override_reason: string | null
  /** The orders that the request names; null where they are not known, as on a screen: not judged then. */
  target_orders: TargetOrder[] | null
}
