import type { MedusaContainer } from "@medusajs/framework/types"
import type { Handed } from "../../../domain"
import type { OwnedReimbursement } from "../../../facts/reimbursement"
import { findGiftCard, loyaltyModules } from "../../loyalty/loyalty-modules"
import { creditCodeReader } from "./credit-code"
import { findCoupon } from "./issue-coupon"
import { findCreditOf } from "./issue-store-credit"
import { wasAsked } from "./missing-loyalty"
import { isMoved } from "./move-to-order"

/** Whether a payment under way handed something out; to be asked under the order's lock. */
export async function findHanded(
  container: MedusaContainer,
  reimbursement: OwnedReimbursement
): Promise<Handed> {
  switch (reimbursement.tender) {
    case "original_payment":
    case "manual":
      return "unknowable"
    case "replacement_order":
      return handedIf(await isMoved(container, reimbursement))
    case "store_credit":
      return await ofStoreCredit(container, reimbursement)
    case "gift_card":
    case "coupon":
      return await ofCode(container, reimbursement)
  }
}

async function ofStoreCredit(
  container: MedusaContainer,
  reimbursement: OwnedReimbursement
): Promise<Handed> {
  if (!wasAsked(reimbursement)) return "nothing"
  const modules = loyaltyModules(container)
  return modules ? handedIf(await findCreditOf(modules, reimbursement)) : "unknowable"
}

async function ofCode(
  container: MedusaContainer,
  reimbursement: OwnedReimbursement
): Promise<Handed> {
  if (!wasAsked(reimbursement)) return "nothing"
  const code = creditCodeReader(container)(reimbursement)
  if (code === null) return "unknowable"
  if (reimbursement.tender === "coupon") return handedIf(await findCoupon(container, { code }))
  const modules = loyaltyModules(container)
  return modules ? handedIf(await findGiftCard(modules, code)) : "unknowable"
}

function handedIf(found: unknown): Handed {
  return found ? "something" : "nothing"
}
