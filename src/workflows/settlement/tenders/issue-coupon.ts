import { Modules } from "@medusajs/framework/utils"
import type { CreatePromotionDTO, MedusaContainer } from "@medusajs/framework/types"
import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows"
import type { Payee } from "../../../facts/payee"
import type { OwnedReimbursement } from "../../../facts/reimbursement"
import type { Outcome } from "../outcome"
import { ensureCreditCode, withoutCode, type CreditCode } from "./ensure-credit-code"
import { amountWithBonus } from "./issue-store-credit"
import { loadPayee } from "./load-payee"

/**
 * Makes a coupon of a reimbursement and its bonus, once: a promotion of core's that takes a fixed amount
 * off one order of this customer. Its code was drawn before, and core takes it once.
 */
export async function issueCoupon(
  container: MedusaContainer,
  reimbursement: OwnedReimbursement
): Promise<Outcome> {
  const payee = await loadPayee(container, reimbursement.order_id)
  const owner = ruleOf(payee)
  if (!owner) {
    return { status: "failed", failure: "The order names nobody to whom a coupon could be bound." }
  }
  const code = await ensureCreditCode(container, reimbursement, "CREDIT")
  const made = code.is_fresh ? null : await findCoupon(container, code)
  const promotion_id =
    made ??
    (await withoutCode(code, () => createCoupon(container, reimbursement, code, owner)))
  return { status: "paid", issued: { promotion_id } }
}

/** The promotion with a code; null: there is none. */
export async function findCoupon(
  container: MedusaContainer,
  { code }: Pick<CreditCode, "code">
): Promise<string | null> {
  const [found] = await container
    .resolve(Modules.PROMOTION)
    .listPromotions({ code: [code] }, { select: ["id"] })
  return found?.id ?? null
}

type PromotionRule = NonNullable<CreatePromotionDTO["rules"]>[number]

/** Whoever is signed in as the customer, or buys with the guest's e-mail, as they write it or in small letters. */
function ruleOf({ is_registered, customer_id, email }: Payee): PromotionRule | null {
  if (is_registered && customer_id) {
    return { attribute: "customer.id", operator: "in", values: [customer_id] }
  }
  if (!email) return null
  return { attribute: "email", operator: "in", values: [...new Set([email, email.toLowerCase()])] }
}

async function createCoupon(
  container: MedusaContainer,
  reimbursement: OwnedReimbursement,
  { code, expires_at }: CreditCode,
  owner: PromotionRule
): Promise<string> {
  const promotion: CreatePromotionDTO = {
    code,
    type: "standard",
    status: "active",
    // What is given back includes the tax, and so does what it takes off.
    is_tax_inclusive: true,
    limit: 1,
    application_method: {
      type: "fixed",
      target_type: "order",
      allocation: "across",
      value: Number(amountWithBonus(reimbursement)),
      currency_code: reimbursement.currency_code,
    },
    rules: [owner],
    // Core lets a promotion end by the campaign that it belongs to.
    ...(expires_at && {
      campaign: {
        name: `Refund ${reimbursement.id}`,
        campaign_identifier: reimbursement.id,
        ends_at: expires_at,
      },
    }),
    metadata: { rma_reimbursement_id: reimbursement.id },
  }
  const { result } = await createPromotionsWorkflow(container).run({
    input: { promotionsData: [promotion] },
  })
  return result[0].id
}
