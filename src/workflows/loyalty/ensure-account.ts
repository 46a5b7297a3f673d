import { Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { findAccount, type LoyaltyModules } from "./loyalty-modules"

const created = z.array(z.object({ id: z.string() })).nonempty()

/** Opens an account by the loyalty plugin's own workflow: a customer's, or one that belongs to a card. */
export async function openAccount(
  container: MedusaContainer,
  account: { customer_id?: string; currency_code: string }
): Promise<string> {
  const { result } = await container
    .resolve(Modules.WORKFLOW_ENGINE)
    .run("create-store-credit-accounts", { input: [account] })
  return created.parse(result)[0].id
}

/** A customer's account in a currency, which is opened where there is none. */
export async function ensureAccount(
  container: MedusaContainer,
  modules: LoyaltyModules,
  owner: { customer_id: string; currency_code: string }
): Promise<string> {
  const known = await findAccount(modules, owner)
  if (known) return known
  try {
    return await openAccount(container, owner)
  } catch (error) {
    // Somebody else opened it at the same moment: the database takes one.
    const opened = await findAccount(modules, owner)
    if (opened) return opened
    throw error
  }
}
