import type { Tender } from "../words"
import type { TenderShop } from "./tender-shop"

/** Why a tender is not there at all, whatever the amount. */
export type TenderProblem =
  /** Nothing is kept in accounts and on cards without Medusa's loyalty plugin. */
  | "loyalty_missing"
  /** With the plugin there are store credit and gift cards, which can be spent bit by bit. */
  | "loyalty_installed"
  | "coupons_disabled"
  /** It is kept in an account, and a guest has none. */
  | "guest"

/**
 * Why a shop cannot pay a customer by a tender; null where it can. A coupon is for guests too: it can be
 * bound to an e-mail.
 */
export function tenderProblem(tender: Tender, shop: TenderShop): TenderProblem | null {
  switch (tender) {
    case "original_payment":
    case "manual":
    case "replacement_order":
      return null
    case "gift_card":
      return shop.is_loyalty_installed ? null : "loyalty_missing"
    case "store_credit":
      return storeCreditProblem(shop)
    case "coupon":
      return couponProblem(shop)
  }
}

function storeCreditProblem(shop: TenderShop): TenderProblem | null {
  if (!shop.is_loyalty_installed) return "loyalty_missing"
  return shop.is_customer_registered ? null : "guest"
}

function couponProblem(shop: TenderShop): TenderProblem | null {
  if (shop.is_loyalty_installed) return "loyalty_installed"
  return shop.are_coupons_enabled ? null : "coupons_disabled"
}
