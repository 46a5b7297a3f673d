import type { MedusaContainer } from "@medusajs/framework/types"
import { anOrder, type PlacedOrder } from "../integration-tests/factories/orders"
import { aCustomer, anAdmin, CAST, type Account } from "../integration-tests/factories/people"
import { createShop, type Shop } from "../integration-tests/factories/shop"
import { ORDERS } from "./orders"
import { ADMIN, SHOPPER_PASSWORD, SHOPPERS } from "./people"

/** Fills a migrated database with the demo shop: its people, what they bought, and what came back. */
export async function seedDemo(container: MedusaContainer, log: (line: string) => void) {
  const shop = await createShop(container)
  await anAdmin(container, ADMIN, ADMIN.password)
  const accounts = await registerShoppers(container)
  await placeOrders(container, shop, accounts, log)
}

async function registerShoppers(container: MedusaContainer) {
  const accounts: Partial<Record<string, Account>> = {}
  for (const name of SHOPPERS) {
    accounts[name] = await aCustomer(container, CAST[name], SHOPPER_PASSWORD)
  }
  return accounts
}

/** One after the other, so that the order numbers follow the dates. */
async function placeOrders(
  container: MedusaContainer,
  shop: Shop,
  accounts: Partial<Record<string, Account>>,
  log: (line: string) => void
) {
  const rows = Object.entries(ORDERS)
  const placed: Record<string, PlacedOrder> = {}
  for (const [name, { buyer, ...options }] of rows) {
    placed[name] = await anOrder(container, shop, {
      ...options,
      items: [...options.items],
      discounts: "discounts" in options ? [...options.discounts] : [],
      customer: accounts[buyer],
      person: CAST[buyer],
    })
    const count = Object.keys(placed).length
    if (count % 4 === 0) {
      log(`… ${count} of ${rows.length} orders`)
    }
  }
  return placed
}
