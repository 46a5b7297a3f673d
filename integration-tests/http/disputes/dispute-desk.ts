import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { AdminRma, AdminReturnabilityResponse } from "../../../src/types/http"
import { parseRma } from "../../../src/facts/rma"
import { RMA_MODULE } from "../../../src/modules/rma"
import { orderBooks } from "../../checks"
import { aDeliveredOrder, type PlacedOrder } from "../../factories/orders"
import type { Store } from "../../runner"
import { casesOf, itemOf } from "../cases"
import { codesOf } from "../health/patient"

type Body = Record<string, unknown>

const quantity = z.coerce.number()

const ORDER = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      unit_price: z.coerce.number(),
      quantity,
      metadata: z.record(z.string(), z.unknown()).nullish(),
      detail: z.object({ written_off_quantity: quantity, fulfilled_quantity: quantity }),
    })
  ),
  shipping_methods: z.array(z.object({ id: z.string(), amount: z.coerce.number() })),
})
const CLAIM = z.object({
  id: z.string(),
  type: z.string(),
  canceled_at: z.unknown(),
  claim_items: z.array(z.object({ is_additional_item: z.boolean(), quantity, reason: z.string().nullable() })),
})

/** Orders whose goods never arrived, and what core knows of them: lines, claims, stock kept, books. */
export function disputeDesk(store: Store) {
  const cases = casesOf(store.staff)
  const query = () => store.container.resolve(ContainerRegistrationKeys.QUERY)

  const delivered = (units = 2, placed_days_ago = 0): Promise<PlacedOrder> =>
    aDeliveredOrder(store.container, store.fixture.shop, {
      customer: store.fixture.customers.emma,
      items: [{ variant: "shirt", quantity: units }],
      placed_days_ago,
    })
  /** Staff write down what was lost. */
  const dispute = async (
    order: PlacedOrder,
    units: number,
    action = "reship",
    more: Body = {}
  ): Promise<AdminRma> =>
    cases.request(order, units, { kind: "dispute", items: [itemOf(order, units, action)], ...more })
  const read = async ({ id }: { id: string }) =>
    (await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${id}`)).data.rma

  /** What we noted of core's claim: nobody is told of it over HTTP. */
  const noted = async ({ id }: { id: string }) => {
    const [row] = await store.container.resolve(RMA_MODULE).loadRmas({ id: [id] })
    return parseRma(row).exchanges.map(({ core_claim_id, core_exchange_id, lines }) => ({
      core_claim_id,
      core_exchange_id,
      line_item_ids: lines.map(({ line_item_id }) => line_item_id),
    }))
  }

  const coreOrder = async ({ id }: PlacedOrder) => {
    const { data } = await query().graph({
      entity: "order",
      fields: ["id", "items.*", "shipping_methods.*"],
      filters: { id },
    })
    return ORDER.parse(data[0])
  }
  const coreClaims = async ({ id }: PlacedOrder) => {
    const { data } = await query().graph({
      entity: "order_claim",
      fields: ["id", "type", "canceled_at", "claim_items.*"],
      filters: { order_id: id },
    })
    return data.map((row) => CLAIM.parse(row))
  }
  /** Pieces kept for lines of the order, over all places. */
  const kept = async (order: PlacedOrder): Promise<number> => {
    const { items } = await coreOrder(order)
    const reservations = await store.container
      .resolve(Modules.INVENTORY)
      .listReservationItems({ line_item_id: items.map(({ id }) => id) })
    return reservations.reduce((sum, one) => sum + Number(one.quantity), 0)
  }
  const books = async (order: PlacedOrder) => {
    const { total, pending } = await orderBooks(store.container, order.id)
    return { total, pending }
  }
  const findings = async (order: PlacedOrder) => await codesOf({ store, order })
  /** Of the order's first line, as staff are told. */
  const returnable = async ({ id, items: [line] }: PlacedOrder): Promise<number | undefined> => {
    const path = `/admin/orders/${id}/returnability`
    const { returnability } = (await store.staff.get<AdminReturnabilityResponse>(path)).data
    return returnability.items.find(({ line_item_id }) => line_item_id === line.id)
      ?.returnable_quantity
  }
  /** Acts while all of the articles of an order are sold to somebody else. */
  const withoutStock = async <Answer>(order: PlacedOrder, act: () => Promise<Answer>): Promise<Answer> => {
    const inventory = store.container.resolve(Modules.INVENTORY)
    const parts = store.fixture.shop.variants[order.items[0].variant].inventory
    const levels = await inventory.listInventoryLevels({
      inventory_item_id: parts.map(({ inventory_item_id }) => inventory_item_id),
    })
    const sold = levels.map(({ inventory_item_id, location_id, stocked_quantity, reserved_quantity }) => ({
      inventoryItemId: inventory_item_id,
      locationId: location_id,
      adjustment: Number(reserved_quantity) - Number(stocked_quantity),
    }))
    await inventory.adjustInventory(sold)
    try {
      return await act()
    } finally {
      await inventory.adjustInventory(sold.map((one) => ({ ...one, adjustment: -one.adjustment })))
    }
  }
  return {
    cases,
    delivered,
    dispute,
    read,
    noted,
    coreOrder,
    coreClaims,
    kept,
    books,
    findings,
    returnable,
    withoutStock,
  }
}
