import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { OrderHealth } from "../../domain"
import {
  creditEntryFields,
  giftCardFields,
  healthReturnFields,
  healthVariantFields,
  orderHealthFields,
  parseOrderHealth,
  type HealthRows,
} from "../../facts/order-health"
import { parseRma, type ReimbursementRecord, type RmaRecord } from "../../facts/rma"
import { RMA_MODULE } from "../../modules/rma"
import { isLoyaltyInstalled } from "../loyalty/is-loyalty-installed"

/** One order as every side has it, and its cases whole, for what a repair writes about them. */
export type LoadedHealth = { health: OrderHealth; cases: RmaRecord[] }

/**
 * Reads everything that the doctor compares, of a page of orders: one query per kind of thing, however
 * many orders. Orders that are not there any more are left out.
 */
export async function loadOrdersHealth(
  container: MedusaContainer,
  orderIds: string[]
): Promise<LoadedHealth[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [loaded, { data: orders }] = await Promise.all([
    container.resolve(RMA_MODULE).loadRmas({ order_id: orderIds }),
    query.graph({ entity: "order", fields: orderHealthFields, filters: { id: orderIds } }),
  ])
  const cases = loaded.map(parseRma)
  const rows = await loadRows(container, cases, orders)
  return orders.map((row) => ({
    health: parseOrderHealth(row, rows),
    cases: cases.filter(({ order_id }) => order_id === row.id),
  }))
}

async function loadRows(
  container: MedusaContainer,
  cases: RmaRecord[],
  orders: OrderBookings[]
): Promise<HealthRows> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const service = container.resolve(RMA_MODULE)
  const rmaIds = cases.map(({ id }) => id)
  const paid = cases
    .flatMap(({ settlements }) => settlements.flatMap(({ reimbursements }) => reimbursements))
    .filter(({ status }) => status === "paid")
  const of = (tender: ReimbursementRecord["tender"]) => paid.filter((one) => one.tender === tender)
  const returnIds = cases.flatMap(({ return_id }) => return_id ?? [])
  const couponIds = of("coupon").flatMap(({ promotion_id }) => promotion_id ?? [])
  const hasLoyalty = isLoyaltyInstalled(container)

  const [returns, movements, unsent_events, gift_cards, credit_entries, coupons, counterparts, moved_here, reservations, variants] =
    await Promise.all([
      ifAny(returnIds, async (id) => {
        const { data } = await query.graph({ entity: "return", fields: healthReturnFields, filters: { id } })
        return data
      }),
      ifAny(rmaIds, (rma_id) => service.listStockMovements({ rma_id }, { take: null })),
      ifAny(rmaIds, (ids) => service.findUnsentEventsOf(ids)),
      hasLoyalty ? loadGiftCards(container, of("gift_card")) : null,
      hasLoyalty ? loadCreditEntries(container, paid) : [],
      ifAny(couponIds, (id) =>
        container.resolve(Modules.PROMOTION).listPromotions({ id }, { select: ["id"], take: null })
      ),
      ifAny(
        of("replacement_order").map(({ id }) => id),
        (reference_id) =>
          container.resolve(Modules.ORDER).listOrderTransactions({ reference_id }, { take: null })
      ),
      ifAny(foreignReferences(orders, cases), (id) =>
        service.listReimbursements({ id }, { select: ["id", "target_order_id"], take: null })
      ),
      ifAny(newLineIds(cases), (line_item_id) =>
        container
          .resolve(Modules.INVENTORY)
          .listReservationItems({ line_item_id }, { select: ["line_item_id", "quantity"], take: null })
      ),
      ifAny(newVariantIds(cases), async (id) => {
        const { data } = await query.graph({
          entity: "product_variant",
          fields: healthVariantFields,
          filters: { id },
        })
        return data
      }),
    ])
  return {
    cases,
    returns,
    movements,
    reservations,
    variants,
    unsent_events,
    gift_cards,
    credit_entries,
    coupons,
    counterparts,
    moved_here,
  }
}

/** The order lines of the new units of all exchanges. */
function newLineIds(cases: RmaRecord[]): string[] {
  return cases.flatMap(({ exchanges }) =>
    exchanges.flatMap(({ lines }) => lines.flatMap(({ line_item_id }) => line_item_id ?? []))
  )
}

function newVariantIds(cases: RmaRecord[]): string[] {
  const lines = cases.flatMap(({ exchanges }) => exchanges.flatMap((exchange) => exchange.lines))
  return [...new Set(lines.flatMap(({ variant_id }) => variant_id ?? []))]
}

type OrderBookings = { transactions?: ({ reference_id?: string | null } | null)[] | null }

/** An empty list of ids is no filter to a module: it would answer everything. */
async function ifAny<Row>(ids: string[], load: (ids: string[]) => Promise<Row[]>): Promise<Row[]> {
  return ids.length ? await load(ids) : []
}

async function loadGiftCards(
  container: MedusaContainer,
  paid: ReimbursementRecord[]
): Promise<unknown[]> {
  const cards = paid.flatMap(({ gift_card_id }) => gift_card_id ?? [])
  return await ifAny(cards, async (id) => {
    const { data } = await container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "gift_card", fields: giftCardFields, filters: { id } })
    return data
  })
}

async function loadCreditEntries(
  container: MedusaContainer,
  paid: ReimbursementRecord[]
): Promise<unknown[]> {
  const ids = paid.flatMap(({ id, tender, gift_card_id }) =>
    tender === "store_credit" ? id : (gift_card_id ?? [])
  )
  return await ifAny(ids, async (reference_id) => {
    const { data } = await container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "account_transaction", fields: creditEntryFields, filters: { reference_id } })
    return data
  })
}

/** Names of reimbursements that stand in the orders' transactions, and are not of these cases. */
function foreignReferences(orders: OrderBookings[], cases: RmaRecord[]): string[] {
  const own = new Set(
    cases.flatMap(({ settlements }) =>
      settlements.flatMap(({ reimbursements }) => reimbursements.map(({ id }) => id))
    )
  )
  const named = orders.flatMap(({ transactions }) =>
    (transactions ?? []).flatMap((one) => one?.reference_id ?? [])
  )
  return [...new Set(named)].filter((id) => id.startsWith("reim_") && !own.has(id))
}
