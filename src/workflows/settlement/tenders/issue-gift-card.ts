import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import type { OwnedReimbursement } from "../../../facts/reimbursement"
import { openAccount } from "../../loyalty/ensure-account"
import {
  findCredited,
  findGiftCard,
  loyaltyModules,
  type GiftCard,
  type LoyaltyModules,
} from "../../loyalty/loyalty-modules"
import type { Outcome } from "../outcome"
import { ensureCreditCode, withoutCode, type CreditCode } from "./ensure-credit-code"
import { amountWithBonus, CREDIT_REFERENCE, creditId } from "./issue-store-credit"
import { missingLoyalty } from "./missing-loyalty"

/**
 * Makes a gift card of a reimbursement and its bonus, once: by a code that was drawn before, and that
 * the loyalty plugin takes once. A card that was left half made is finished.
 */
export async function issueGiftCard(
  container: MedusaContainer,
  reimbursement: OwnedReimbursement
): Promise<Outcome> {
  const modules = loyaltyModules(container)
  if (!modules) return missingLoyalty(reimbursement)
  const code = await ensureCreditCode(container, reimbursement, "GIFT")
  const gift_card_id = await withoutCode(code, () =>
    ensureGiftCard(container, modules, reimbursement, code)
  )
  return { status: "paid", issued: { gift_card_id } }
}

async function ensureGiftCard(
  container: MedusaContainer,
  modules: LoyaltyModules,
  reimbursement: OwnedReimbursement,
  code: CreditCode
): Promise<string> {
  const half = code.is_fresh ? null : await findGiftCard(modules, code.code)
  return half
    ? await finishGiftCard(container, modules, reimbursement, half)
    : await createGiftCard(container, reimbursement, code)
}

const created = z.array(z.object({ id: z.string() })).nonempty()

/** The plugin's own workflow: the card, its account, the link between them, its value, and its status. */
async function createGiftCard(
  container: MedusaContainer,
  reimbursement: OwnedReimbursement,
  { code, expires_at }: CreditCode
): Promise<string> {
  const { result } = await container.resolve(Modules.WORKFLOW_ENGINE).run("create-gift-cards", {
    input: [
      {
        code,
        expires_at,
        value: amountWithBonus(reimbursement),
        currency_code: reimbursement.currency_code,
        reference: CREDIT_REFERENCE,
        reference_id: reimbursement.id,
        note: "Refund of a return",
      },
    ],
  })
  return created.parse(result)[0].id
}

/** What `create-gift-cards` does behind the card, as far as it is missing. */
async function finishGiftCard(
  container: MedusaContainer,
  modules: LoyaltyModules,
  reimbursement: OwnedReimbursement,
  card: GiftCard
): Promise<string> {
  const account_id =
    (await findAccountOfCard(container, card)) ?? (await openAccountOfCard(container, card))
  const credit = { reference: "gift_card", reference_id: card.id }
  if (!(await findCredited(modules, { ...credit, account_id }))) {
    await modules.storeCredit.createAccountTransactions([
      {
        ...credit,
        id: creditId(reimbursement),
        account_id,
        type: "credit",
        amount: amountWithBonus(reimbursement),
        note: "Gift card redemption",
      },
    ])
  }
  if (card.status !== "redeemed") {
    await modules.loyalty.updateGiftCards({ id: card.id, status: "redeemed" })
  }
  return card.id
}

const link = z.object({ store_credit_account_id: z.string() })

async function findAccountOfCard(container: MedusaContainer, { id }: GiftCard): Promise<string | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "gift_card_store_credit_account",
    fields: ["store_credit_account_id"],
    filters: { gift_card_id: id },
  })
  return data[0] ? link.parse(data[0]).store_credit_account_id : null
}

async function openAccountOfCard(
  container: MedusaContainer,
  { id, currency_code }: GiftCard
): Promise<string> {
  const account_id = await openAccount(container, { currency_code })
  await container.resolve(ContainerRegistrationKeys.LINK).create({
    loyalty: { gift_card_id: id },
    store_credit: { store_credit_account_id: account_id },
  })
  return account_id
}
