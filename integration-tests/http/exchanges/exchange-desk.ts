import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { AdminRma, HttpExchange, RefusalBody } from "../../../src/types/http"
import type { VariantName } from "../../factories/catalogue"
import { aDeliveredOrder, type OrderOptions, type PlacedOrder } from "../../factories/orders"
import type { Store } from "../../runner"
import { casesOf, done } from "../cases"

/** What is asked for units of one line of an order, the first unless it says otherwise. */
export type Wish = {
  /** What is sent in their place; left out: the units are refunded, or `action` says. */
  for?: VariantName
  quantity?: number
  line?: number
  action?: string
}

type Body = Record<string, unknown>

const number = z.unknown().transform(Number)
const coreOrder = z.object({
  version: z.number(),
  total: number,
  items: z.array(
    z.object({
      id: z.string(),
      variant_id: z.string(),
      title: z.string(),
      unit_price: number,
      is_tax_inclusive: z.boolean(),
      quantity: number,
      total: number,
      metadata: z.record(z.string(), z.unknown()).nullable(),
      tax_lines: z.array(z.object({ rate: number })).nullish(),
      adjustments: z.array(z.object({ amount: number, code: z.string() })).nullish(),
    })
  ),
  shipping_methods: z.array(z.object({ name: z.string(), total: number })),
})

const ORDER_FIELDS = [
  "version",
  "total",
  "items.*",
  "items.total",
  "items.tax_lines.*",
  "items.adjustments.*",
  "shipping_methods.*",
  "shipping_methods.total",
]

/** Exchanges in the hands of staff, and what core and the shelves say of them. */
export function exchangeDesk(store: Store) {
  const { container } = store
  const { shop, customers } = store.fixture
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const cases = casesOf(store.staff)

  const buy = (options: Partial<OrderOptions> = {}) =>
    aDeliveredOrder(container, shop, {
      items: [{ variant: "shirt", quantity: 2 }],
      customer: customers.emma,
      ...options,
    })

  const itemOf = (order: PlacedOrder, { line = 0, quantity = 1, action, for: variant }: Wish) => ({
    line_item_id: order.items[line].id,
    quantity,
    action_id: `ract_${action ?? (variant ? "exchange" : "refund")}`,
    ...(variant && { exchange_variant_id: shop.variants[variant].id }),
  })

  /** A requested case. */
  const ask = async (order: PlacedOrder, wishes: Wish[], more: Body = {}): Promise<AdminRma> => {
    const items = wishes.map((wish) => itemOf(order, wish))
    const body = { order_id: order.id, items, ...more }
    return (await done<{ rma: AdminRma }>(store.staff, "/admin/rmas", body)).rma
  }
  /**
   * A requested case of three units: a shirt for a hoodie, a mug that broke and is sent again without
   * coming back, a cap that is refunded. `idOf`: of the item of one of them.
   */
  const askForThree = async () => {
    const variants: VariantName[] = ["shirt", "mug", "cap"]
    const order = await buy({ items: variants.map((variant) => ({ variant, quantity: 1 })) })
    const line = (variant: VariantName) =>
      order.items.findIndex((item) => item.variant === variant)
    const rma = await ask(order, [
      { line: line("shirt"), for: "hoodie" },
      { line: line("mug"), action: "reship" },
      { line: line("cap") },
    ])
    const idOf = (variant: VariantName) => {
      const { id } = order.items[line(variant)]
      const item = rma.items.find(({ line_item_id }) => line_item_id === id)
      if (!item) throw new Error(`Nobody asked for the ${variant}`)
      return item.id
    }
    await done(store.staff, `/admin/rmas/${rma.id}/items`, {
      items: [{ id: idOf("mug"), return_expected: false }],
    })
    return { order, rma, idOf }
  }
  const approve = (rma: AdminRma, exchange: Body = {}, more: Body = {}) =>
    cases.act(rma.id, "approve", { exchange, ...more })
  const tryToApprove = async (rma: AdminRma, exchange: Body = {}, more: Body = {}) => {
    const path = `/admin/rmas/${rma.id}/approve`
    return await store.staff.post<RefusalBody>(path, { exchange, ...more })
  }
  const exchange = async (order: PlacedOrder, wishes: Wish[], agreed: Body = {}) =>
    approve(await ask(order, wishes), agreed)

  const core = async ({ id }: Pick<PlacedOrder, "id">) => {
    const { data } = await query.graph({ entity: "order", fields: ORDER_FIELDS, filters: { id } })
    return coreOrder.parse(data[0])
  }
  /** The order line of the new units. */
  const newLine = async (order: PlacedOrder, { lines }: HttpExchange) => {
    const { items } = await core(order)
    const found = items.find(({ id }) => id === lines[0].line_item_id)
    if (!found) throw new Error("The order has no line for the new units")
    return found
  }

  /** Of the parts of an article at the place that it is sold from. */
  const stock = async (variant: VariantName) => {
    const parts = shop.variants[variant].inventory
    const levels = await container.resolve(Modules.INVENTORY).listInventoryLevels({
      inventory_item_id: parts.map(({ inventory_item_id }) => inventory_item_id),
      location_id: shop.locations.main,
    })
    return levels.map(({ stocked_quantity, reserved_quantity }) => ({
      stocked: Number(stocked_quantity),
      reserved: Number(reserved_quantity),
    }))
  }
  /** How many pieces are kept for each part of an article. */
  const reserved = async (variant: VariantName) =>
    (await stock(variant)).map((level) => level.reserved)

  /** Leaves so many pieces of each part of an article that nobody has kept; answers how all is put back. */
  const leave = async (variant: VariantName, free: number) => {
    const inventory = container.resolve(Modules.INVENTORY)
    const location_id = shop.locations.main
    const parts = shop.variants[variant].inventory
    const before = await inventory.listInventoryLevels({
      inventory_item_id: parts.map(({ inventory_item_id }) => inventory_item_id),
      location_id,
    })
    const levels = before.map(({ inventory_item_id, reserved_quantity, stocked_quantity }) => ({
      inventory_item_id,
      location_id,
      stocked_quantity: Number(reserved_quantity) + free,
      was: Number(stocked_quantity),
    }))
    const write = (each: (level: (typeof levels)[number]) => number) =>
      inventory.updateInventoryLevels(
        levels.map((level) => ({
          inventory_item_id: level.inventory_item_id,
          location_id,
          stocked_quantity: each(level),
        }))
      )
    await write(({ stocked_quantity }) => stocked_quantity)
    return () => write(({ was }) => was)
  }

  const liveOf = ({ exchanges }: AdminRma): HttpExchange => {
    const live = exchanges.find(({ canceled_at }) => canceled_at === null)
    if (!live) throw new Error("The case has no live exchange")
    return live
  }

  return {
    cases,
    buy,
    ask,
    askForThree,
    approve,
    tryToApprove,
    exchange,
    core,
    newLine,
    stock,
    reserved,
    leave,
    liveOf,
  }
}
