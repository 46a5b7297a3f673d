import type { MedusaContainer } from "@medusajs/framework/types"
import { anOrder, type PlacedOrder } from "../integration-tests/factories/orders"
import { aCustomer, anAdmin, CAST, type Account } from "../integration-tests/factories/people"
import { createShop, type Shop } from "../integration-tests/factories/shop"
import type { Actor } from "../src/workflows"
import { openCases } from "./open-cases"
import { ORDERS, type OrderName } from "./orders"
import { ADMIN, CLERK, SHOPPER_PASSWORD, SHOPPERS } from "./people"
import { setUpReturns } from "./set-up-returns"

/** Fills a migrated database with the demo shop: its people, what they bought, and what came back. */
export async function seedDemo(container: MedusaContainer, log: (line: string) => void) {
  const shop = await createShop(container)
  const admin = await anAdmin(container, ADMIN, ADMIN.password)
  const staff: Actor = { type: "user", id: admin.id }
  const { id } = await anAdmin(container, CLERK, CLERK.password)
  const clerk: Actor = { type: "user", id }
  await setUpReturns({ container, shop, staff })
  const accounts = await registerShoppers(container)
  const orders = await placeOrders(container, shop, accounts, log)
  log("… and RMAs in every state")
  await openCases({ container, shop, orders, staff, clerk })
}

type Accounts = Partial<Record<string, Account>>

async function registerShoppers(container: MedusaContainer) {
  const accounts: Accounts = {}
  for (const name of SHOPPERS) {
    accounts[name] = await aCustomer(container, CAST[name], SHOPPER_PASSWORD)
  }
  return accounts
}

/** One after the other, so that the order numbers follow the dates. All are dated now. */
async function placeOrders(
  container: MedusaContainer,
  shop: Shop,
  accounts: Accounts,
  log: (line: string) => void
) {
  const rows = Object.entries(ORDERS)
  const placed: Partial<Record<string, PlacedOrder>> = {}
  for (const [index, [name, { buyer, placed_days_ago: _later, ...options }]] of rows.entries()) {
    placed[name] = await anOrder(container, shop, {
      ...options,
      items: [...options.items],
      discounts: "discounts" in options ? [...options.discounts] : [],
      customer: accounts[buyer],
      person: CAST[buyer],
    })
    if ((index + 1) % 4 === 0) {
      log(`… ${index + 1} of ${rows.length} orders`)
    }
  }
  return placed as Record<OrderName, PlacedOrder>
}
