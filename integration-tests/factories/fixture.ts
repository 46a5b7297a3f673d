import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, MedusaError, Modules } from "@medusajs/framework/utils"
import type { PlacedOrder } from "./orders"
import type { Account } from "./people"
import type { Shop } from "./shop"

/**
 * What the template database of the tests holds. The groups have several orders alike, so that the
 * tests of one file need not share: each takes one of its own.
 */
export type Fixture = {
  shop: Shop
  admin: Account
  /** A second member of staff, for what takes two. */
  colleague: Account
  customers: {
    /** Owns the orders of the groups and those without tax. */
    emma: Account
    /** Owns the orders with tax. */
    camille: Account
  }
  /** 2 shirts at 50.00 and shipping 10.00, without tax: 110.00, paid and delivered. Emma's. */
  two_shirts: PlacedOrder[]
  /** 3 shirts at 50.00 and shipping 10.00, without tax: 160.00, paid and delivered. Emma's. */
  three_shirts: PlacedOrder[]
  orders: {
    /** 3 mugs for 10.00 in all, no shipping, without tax. */
    mugs: PlacedOrder
    /** 2 shirts, 3 candles and a book, 20 % and 5.5 % tax on top: 204.815, half a cent unrounded. */
    taxed: PlacedOrder
    /** 3 candles and a cap, 19 % tax within the prices. */
    tax_included: PlacedOrder
    /** 3 mugs and a shirt in yen, 10 % tax on top. */
    yen: PlacedOrder
    /** 3 candles and a shirt in Kuwaiti dinars. */
    dinar: PlacedOrder
    /** 2 shirts with 15 % off and a cap at the full price, 20 % tax. */
    line_discount: PlacedOrder
    /** 3 candles and a hoodie with 20.00 off the order, 20 % tax. */
    order_discount: PlacedOrder
    /** 3 shirts paid, 1 of them shipped. */
    partly_shipped: PlacedOrder
    /** 2 shirts delivered, nothing captured. */
    unpaid: PlacedOrder
    /** 2 shirts delivered, 60.00 of the 110.00 captured. */
    partly_captured: PlacedOrder
    /** 2 shirts delivered to a guest. */
    guest: PlacedOrder
    /** A pair of mugs (a kit of 2) and gift wrapping (not stocked), delivered. */
    kit: PlacedOrder
  }
}

/**
 * Keeps the fixture in the database itself (as metadata of the store), so that a copy of the database
 * brings its fixture along.
 */
export async function saveFixture(container: MedusaContainer, fixture: Fixture) {
  await container
    .resolve(Modules.STORE)
    .updateStores(fixture.shop.store_id, { metadata: { test_fixture: fixture } })
}

/** The fixture of the database that the container is connected to. */
export async function readFixture(container: MedusaContainer): Promise<Fixture> {
  const {
    data: [store],
  } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "store", fields: ["metadata"] })
  const fixture = store?.metadata?.test_fixture
  if (!fixture) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      "The database holds no fixture: run seed-template.ts on it first"
    )
  }
  return fixture
}
