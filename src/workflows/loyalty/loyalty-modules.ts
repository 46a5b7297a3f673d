import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { isLoyaltyInstalled } from "./is-loyalty-installed"

/** What we use of the loyalty plugin's modules; its own types cannot be imported, see isLoyaltyInstalled. */
type LoyaltyModule = {
  listGiftCards(filters: Record<string, unknown>): Promise<unknown[]>
  updateGiftCards(values: { id: string; status: "redeemed" }): Promise<unknown>
}
type StoreCreditModule = {
  listStoreCreditAccounts(filters: Record<string, unknown>): Promise<unknown[]>
  listAccountTransactions(filters: Record<string, unknown>): Promise<unknown[]>
  createAccountTransactions(transactions: NewCredit[]): Promise<unknown>
}

/** Value that comes into an account; `amount` in major units as text. */
export type NewCredit = {
  /** Drawn from the cause: the database takes it once. */
  id: string
  account_id: string
  type: "credit"
  amount: string
  reference: string
  reference_id: string
  note: string
}

export type LoyaltyModules = { loyalty: LoyaltyModule; storeCredit: StoreCreditModule }

/** The plugin's modules; null where the shop does not have it (any more). */
export function loyaltyModules(container: MedusaContainer): LoyaltyModules | null {
  if (!isLoyaltyInstalled(container)) return null
  return {
    loyalty: container.resolve<LoyaltyModule>("loyalty"),
    storeCredit: container.resolve<StoreCreditModule>("store_credit"),
  }
}

const giftCard = z.object({ id: z.string(), status: z.string(), currency_code: z.string() })
const account = z.object({ id: z.string() })
const credit = z.object({ id: z.string(), account_id: z.string() })

export type GiftCard = z.infer<typeof giftCard>

/** The card with a code, however much of it is made; null: there is none. */
export async function findGiftCard({ loyalty }: LoyaltyModules, code: string): Promise<GiftCard | null> {
  const [found] = await loyalty.listGiftCards({ code })
  return found ? giftCard.parse(found) : null
}

/** A customer's account in a currency, of which there is at most one. */
export async function findAccount(
  { storeCredit }: LoyaltyModules,
  owner: { customer_id: string; currency_code: string }
): Promise<string | null> {
  const [found] = await storeCredit.listStoreCreditAccounts(owner)
  return found ? account.parse(found).id : null
}

/** The account that got a credit with a reference of ours; null: none did. */
export async function findCredited(
  { storeCredit }: LoyaltyModules,
  reference: { reference: string; reference_id: string; account_id?: string }
): Promise<string | null> {
  const [found] = await storeCredit.listAccountTransactions({ type: "credit", ...reference })
  return found ? credit.parse(found).account_id : null
}
