import { MathBN } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { OwnedReimbursement } from "../../../facts/reimbursement"
import { RMA_MODULE } from "../../../modules/rma"
import { ensureAccount } from "../../loyalty/ensure-account"
import { findCredited, loyaltyModules, type LoyaltyModules } from "../../loyalty/loyalty-modules"
import type { Outcome } from "../outcome"
import { loadPayee } from "./load-payee"
import { missingLoyalty } from "./missing-loyalty"

/** Under which our credits stand in the ledger of an account, with the reimbursement's id. */
export const CREDIT_REFERENCE = "rma_reimbursement"

/**
 * Credits a customer's account with a reimbursement and its bonus, once: the ledger is asked for our
 * reference before, and takes our id of the credit only once.
 */
export async function issueStoreCredit(
  container: MedusaContainer,
  reimbursement: OwnedReimbursement
): Promise<Outcome> {
  const modules = loyaltyModules(container)
  if (!modules) return missingLoyalty(reimbursement)
  const credited = await findCreditOf(modules, reimbursement)
  if (credited) return { status: "paid", issued: { store_credit_account_id: credited } }

  const { customer_id, is_registered } = await loadPayee(container, reimbursement.order_id)
  if (!is_registered || customer_id === null) {
    return { status: "failed", failure: "The order belongs to a guest, who has no account." }
  }
  const { currency_code } = reimbursement
  const account_id = await ensureAccount(container, modules, { customer_id, currency_code })
  await container
    .resolve(RMA_MODULE)
    .keepCreditIntent(reimbursement.id, { store_credit_account_id: account_id })
  await creditOnce(modules, reimbursement, account_id)
  return { status: "paid", issued: { store_credit_account_id: account_id } }
}

/** The account that a reimbursement was credited to; null: none was. */
export async function findCreditOf(
  modules: LoyaltyModules,
  { id }: { id: string }
): Promise<string | null> {
  return await findCredited(modules, { reference: CREDIT_REFERENCE, reference_id: id })
}

async function creditOnce(
  modules: LoyaltyModules,
  reimbursement: OwnedReimbursement,
  account_id: string
): Promise<void> {
  try {
    await modules.storeCredit.createAccountTransactions([
      {
        id: creditId(reimbursement),
        account_id,
        type: "credit",
        amount: amountWithBonus(reimbursement),
        reference: CREDIT_REFERENCE,
        reference_id: reimbursement.id,
        note: "Refund of a return",
      },
    ])
  } catch (error) {
    // Another process credited it at the same moment: the ledger takes each id once.
    if (!(await findCreditOf(modules, reimbursement))) throw error
  }
}

/** The id of the ledger's row, made of its cause. */
export function creditId({ id }: { id: string }): string {
  return `sc_trx_${id}`
}

/** What the customer gets: the amount and the bonus on top, in major units. */
export function amountWithBonus({ amount, bonus }: { amount: string; bonus: string }): string {
  return MathBN.add(amount, bonus).toFixed()
}
