import { Modules } from "@medusajs/framework/utils"
import type {
  CreateOrderExchangeDTO,
  IOrderModuleService,
  MedusaContainer,
} from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { newUnitsTotal } from "../../../domain"
import type { ExchangeVariant, PromotionCut, RawAmount } from "../../../domain"
import { newId } from "../../../modules/rma/new-id"
import { findCoreExchange } from "../find-core-exchange"
import { forgetStrayShipping } from "../forget-stray-shipping"
import { loadLineProducts, type LineProduct } from "../load-line-products"
import { lowerStoredTotal } from "../lower-stored-total"

type Tax = ExchangeVariant["taxes"][number]

/** New units as core is to have them on the order. */
export type CoreExchangeLine = {
  /** Ours, by which core's line is found again. */
  id: string
  variant_id: string
  quantity: number
  unit_price: RawAmount
  is_tax_inclusive: boolean
  taxes: Tax[]
  cuts: PromotionCut[]
}

/** By what the new units leave; the amount is gross, in major units. */
export type CoreExchangeShipping = {
  shipping_option_id: string
  name: string
  amount: RawAmount
  taxes: Tax[]
}

export type CoreExchangeInput = {
  rma_id: string
  exchange_id: string
  order_id: string
  location_id: string | null
  created_by: string | null
  /** All units of the case that come back, refunded ones too: one Return per case. */
  return_items: { line_item_id: string; quantity: number; reason_id: string | null }[]
  lines: CoreExchangeLine[]
  shipping: CoreExchangeShipping | null
  /** Somebody began before and was cut off: what core has is used. */
  may_exist?: boolean
}

/** What core made: null where there was nothing to exchange. */
export type CoreExchange = {
  core_exchange_id: string | null
  return_id: string | null
  lines: { id: string; line_item_id: string }[]
}

type Undo = { order_id: string; core_exchange_id: string; line_item_ids: string[] } | null

const NOTHING: CoreExchange = { core_exchange_id: null, return_id: null, lines: [] }

/** What the order module can do and its type does not say. */
type Orders = IOrderModuleService & {
  /**
   * All that `createExchange` writes, in the same transaction. Not that one itself: it reads the exchange
   * back by one join over the order's lines, shipping methods and totals of all its versions, which took
   * a third of the time of an approval, and the longer the more often an order was exchanged.
   */
  createExchange_(
    data: CreateOrderExchangeDTO & { return_items: { id: string; quantity: number }[] }
  ): Promise<{ id: string; return?: { id: string } | null }>
  listOrderShippings(
    filters: { exchange_id: string },
    config: { select: string[]; take: null }
  ): Promise<{ id: string; shipping_method_id: string }[]>
  deleteOrderShippings(ids: string[]): Promise<void>
  deleteOrderItems(filters: { item_id: string[] }): Promise<void>
  updateReturns(
    changes: { selector: { id: string }; data: { location_id: string | null; requested_at: Date } }[]
  ): Promise<unknown>
}

/**
 * Writes core's exchange by the order module's own method, in one burst where core's dialogs take five
 * workflows: the new units as whole order lines with their taxes and promotions, the shipping, and the
 * Return of what comes back, with the location without which core could not receive it. Without lines:
 * nothing. A case of which nothing comes back gets no Return.
 *
 * Taking it back deletes what reverting the order's version leaves behind: the exchange, its Return, its
 * lines, and shipping methods that core writes into the version before.
 */
export const createCoreExchangeStep = createStep(
  "rma-create-core-exchange",
  async (input: CoreExchangeInput, { container }) => {
    if (!input.lines.length) return new StepResponse<CoreExchange, Undo>(NOTHING, null)
    const orders = container.resolve<Orders>(Modules.ORDER)
    const found = input.may_exist ? await findCoreExchange(container, input) : null
    if (found) {
      const return_id = await finishReturn(orders, found.return_id, input)
      return new StepResponse<CoreExchange, Undo>({ ...found, return_id }, null)
    }
    const [products, version] = await Promise.all([
      loadLineProducts(container, input.lines.map(({ variant_id }) => variant_id)),
      versionToCome(orders, input),
    ])
    const lines = input.lines.map((line) => ({ ...line, line_item_id: newId("ordli") }))
    const created = await createExchange(container, {
      order_id: input.order_id,
      created_by: input.created_by ?? undefined,
      return_items: input.return_items.map(({ line_item_id, quantity, reason_id }) => ({
        id: line_item_id,
        quantity,
        reason: reason_id ?? undefined,
        metadata: { rma_id: input.rma_id },
      })),
      additional_items: lines.map((line) =>
        toCoreLine(line, input, products.get(line.variant_id), version)
      ),
      shipping_methods: input.shipping ? [toCoreShipping(input.shipping)] : [],
      // Core asks for one. What the label costs is deducted by the settlement.
      return_shipping: { name: "RMA", amount: 0 },
    })
    const undo: Undo = {
      order_id: input.order_id,
      core_exchange_id: created.id,
      line_item_ids: lines.map(({ line_item_id }) => line_item_id),
    }
    try {
      await lowerByPromotions(container, input, version)
      return new StepResponse<CoreExchange, Undo>(
        {
          core_exchange_id: created.id,
          return_id: await finishReturn(orders, created.return?.id ?? null, input),
          lines: lines.map(({ id, line_item_id }) => ({ id, line_item_id })),
        },
        undo
      )
    } catch (error) {
      await takeBack(container, undo)
      throw error
    }
  },
  async (undo, { container }) => {
    if (undo) await takeBack(container, undo)
  }
)

/** Core undoes what it cannot finish, but for the shipping. */
async function createExchange(
  container: MedusaContainer,
  exchange: Parameters<Orders["createExchange_"]>[0]
) {
  try {
    return await container.resolve<Orders>(Modules.ORDER).createExchange_(exchange)
  } catch (error) {
    await forgetStrayShipping(container, exchange.order_id)
    throw error
  }
}

/**
 * The version that the exchange makes of the order; undefined, and nothing is read, where promotions take
 * nothing off: core copies a line's adjustments from version to version, and gives a new one none.
 */
async function versionToCome(
  orders: Orders,
  { order_id, lines }: CoreExchangeInput
): Promise<number | undefined> {
  if (lines.every(({ cuts }) => cuts.length === 0)) return undefined
  const { version } = await orders.retrieveOrder(order_id, { select: ["id", "version"] })
  return version + 1
}

/** Core's stored total of the new version has new lines at their full price. */
async function lowerByPromotions(
  container: MedusaContainer,
  { order_id, lines }: CoreExchangeInput,
  version: number | undefined
): Promise<void> {
  if (version === undefined) return
  const off = lines
    .filter(({ cuts }) => cuts.length > 0)
    .map((line) => newUnitsTotal({ ...line, cuts: [] }).minus(newUnitsTotal(line)))
  const amount = off.reduce((sum, one) => sum.plus(one)).toFixed()
  await lowerStoredTotal(container, { order_id, version, amount })
}

/** Core's method makes a Return in any case, and forgets where it goes. */
async function finishReturn(
  orders: Orders,
  return_id: string | null,
  { return_items, location_id }: CoreExchangeInput
): Promise<string | null> {
  if (return_id === null) return null
  if (!return_items.length) {
    await orders.deleteReturns([return_id])
    return null
  }
  await orders.updateReturns([
    { selector: { id: return_id }, data: { location_id, requested_at: new Date() } },
  ])
  return return_id
}

function toCoreLine(
  line: CoreExchangeLine & { line_item_id: string },
  { rma_id, exchange_id }: CoreExchangeInput,
  product: LineProduct | undefined,
  version: number | undefined
) {
  return {
    ...product,
    id: line.line_item_id,
    quantity: line.quantity,
    unit_price: line.unit_price,
    is_tax_inclusive: line.is_tax_inclusive,
    tax_lines: line.taxes.map(toCoreTax),
    adjustments: line.cuts.map((cut) => ({ ...cut, version })),
    metadata: { rma_id, rma_exchange_id: exchange_id, rma_exchange_line_id: line.id },
  }
}

function toCoreShipping({ shipping_option_id, name, amount, taxes }: CoreExchangeShipping) {
  return {
    shipping_option_id,
    name,
    amount,
    is_tax_inclusive: true,
    tax_lines: taxes.map(toCoreTax),
  }
}

function toCoreTax({ rate, code, name, tax_rate_id, provider_id }: Tax) {
  return {
    rate,
    code: code ?? "",
    description: name,
    tax_rate_id: tax_rate_id ?? undefined,
    provider_id: provider_id ?? undefined,
  }
}

async function takeBack(container: MedusaContainer, undo: NonNullable<Undo>): Promise<void> {
  const orders = container.resolve<Orders>(Modules.ORDER)
  const { order_id, core_exchange_id, line_item_ids } = undo
  const [exchange] = await orders.listOrderExchanges(
    { id: [core_exchange_id] },
    { relations: ["return", "return.items", "additional_items"] }
  )
  const shippings = await orders.listOrderShippings(
    { exchange_id: core_exchange_id },
    { select: ["id", "shipping_method_id"], take: null }
  )
  await orders.revertLastVersion(order_id)
  const methods = [...new Set(shippings.map(({ shipping_method_id }) => shipping_method_id))]
  await orders.deleteOrderShippings(shippings.map(({ id }) => id))
  await orders.deleteOrderShippingMethods(methods)
  await orders.deleteReturnItems((exchange?.return?.items ?? []).map(({ id }) => id))
  await orders.deleteReturns(exchange?.return ? [exchange.return.id] : [])
  await orders.deleteOrderExchangeItems((exchange?.additional_items ?? []).map(({ id }) => id))
  await orders.deleteOrderExchanges([core_exchange_id])
  await orders.deleteOrderItems({ item_id: line_item_ids })
  await orders.deleteOrderLineItems(line_item_ids)
}
