import type { MedusaContainer } from "@medusajs/framework/types"
import type { TenderShop } from "../../../domain"
import type { Payee } from "../../../facts/payee"
import { RMA_MODULE } from "../../../modules/rma"
import { isLoyaltyInstalled } from "../../loyalty/is-loyalty-installed"

/** What the shop has to pay a customer by, and what its return actions promise on top. */
export async function loadTenderShop(
  container: MedusaContainer,
  payee: Payee,
  { coupons_enabled }: { coupons_enabled: boolean }
): Promise<TenderShop> {
  const actions = await container
    .resolve(RMA_MODULE)
    .listReturnActions({ bonus_percent: { $gt: 0 } }, { select: ["id", "bonus_percent"] })
  return {
    is_loyalty_installed: isLoyaltyInstalled(container),
    are_coupons_enabled: coupons_enabled,
    is_customer_registered: payee.is_registered,
    bonus_percents: Object.fromEntries(actions.map((one) => [one.id, one.bonus_percent ?? 0])),
  }
}
