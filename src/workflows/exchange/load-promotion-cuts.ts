import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { ExchangedUnits, ExchangeVariant, PromotionCut } from "../../domain"
import { toPricingContext, type ExchangeContext } from "../../facts/exchange-variant"
import {
  parsePromotedOrder,
  parsePromotionCut,
  promotedOrderFields,
  toPromotionItem,
  type PromotedLine,
  type PromotedOrder,
} from "../../facts/promoted-order"

type NewUnits = {
  item: Pick<ExchangedUnits["item"], "line_item_id">
  quantity: number
  variant: ExchangeVariant
}

/**
 * What the promotions of an order take off new units, by the promotion module: computed for the order as
 * it will be, with them and without the units that they are exchanged for. What is off the whole order
 * is so shared with what stays, and not given once more. One entry for each of `units`.
 */
export async function loadPromotionCuts(
  container: MedusaContainer,
  orderId: string,
  context: ExchangeContext,
  units: NewUnits[]
): Promise<PromotionCut[][]> {
  const order = await loadPromotedOrder(container, orderId)
  if (!order.promotions.length) return units.map(() => [])
  const loaded = await loadProducts(container, order, units)
  return await cutsOf(container, loaded, context, units)
}

/**
 * The same for units of which one alone will be taken: each as if the others were not there. Computed
 * all at once, but for promotions by which one line's share depends on the others', such as a fixed sum
 * off the whole order: core reads its promotions again for each of these.
 */
export async function loadPromotionCutsOfEach(
  container: MedusaContainer,
  orderId: string,
  context: ExchangeContext,
  choices: NewUnits[]
): Promise<PromotionCut[][]> {
  const order = await loadPromotedOrder(container, orderId)
  if (!order.promotions.length) return choices.map(() => [])
  const loaded = await loadProducts(container, order, choices)
  if (!order.promotions.some(({ is_shared }) => is_shared)) {
    return await cutsOf(container, loaded, context, choices)
  }
  const cuts: PromotionCut[][] = []
  for (const choice of choices) cuts.push(...(await cutsOf(container, loaded, context, [choice])))
  return cuts
}

type Loaded = Awaited<ReturnType<typeof loadProducts>>

async function loadPromotedOrder(
  container: MedusaContainer,
  orderId: string
): Promise<PromotedOrder> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: promotedOrderFields,
    filters: { id: orderId },
  })
  return parsePromotedOrder(data[0])
}

async function loadProducts(
  container: MedusaContainer,
  order: PromotedOrder,
  units: NewUnits[]
) {
  const ids = [
    ...order.lines.flatMap(({ product_id }) => product_id ?? []),
    ...units.map(({ variant }) => variant.product_id),
  ]
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: ["id", "collection_id", "type_id", "tags.id", "categories.id"],
    filters: { id: [...new Set(ids)] },
  })
  return { ...order, productOf: new Map(data.map((product) => [product.id, product])) }
}

async function cutsOf(
  container: MedusaContainer,
  { promotions, lines, productOf }: Loaded,
  context: ExchangeContext,
  units: NewUnits[]
): Promise<PromotionCut[][]> {
  const items = [...keptLines(lines, units), ...units.map(toLine)].map(toPromotionItem)
  const { region_id, shipping_address, ...about } = toPricingContext(context, 1)
  const country_code = context.shipping_address?.country_code
  const actions = await container.resolve(Modules.PROMOTION).computeActions(
    promotions.map(({ code }) => code),
    {
      ...about,
      ...(region_id !== undefined && { region: { id: region_id } }),
      ...(country_code && { shipping_address: { ...shipping_address, country_code } }),
      items: items.map((item) => ({
        ...item,
        product: productOf.get(item.product.id ?? "") ?? item.product,
      })),
    },
    { prevent_auto_promotions: true, skip_usage_limit_checks: true }
  )
  const cuts = actions.flatMap((action) => parsePromotionCut(action) ?? [])
  return units.map((_, index) =>
    cuts
      .filter(({ item_id }) => item_id === nameOf(index))
      .map(({ amount, code, is_tax_inclusive }) => ({
        amount,
        code,
        is_tax_inclusive,
        promotion_id: promotions.find((promotion) => promotion.code === code)?.id ?? null,
      }))
  )
}

/** No line of the order has it. */
function nameOf(index: number): string {
  return `new_units_${index}`
}

function toLine({ variant, quantity }: NewUnits, index: number): PromotedLine {
  const { variant_id, product_id, is_tax_inclusive, unit_price, taxes } = variant
  return {
    id: nameOf(index),
    variant_id,
    product_id,
    is_discountable: true,
    is_tax_inclusive,
    unit_price: unit_price ?? "0",
    quantity,
    taxes,
  }
}

function keptLines(lines: PromotedLine[], units: NewUnits[]): PromotedLine[] {
  return lines
    .map((line) => ({
      ...line,
      quantity: units
        .filter(({ item }) => item.line_item_id === line.id)
        .reduce((left, { quantity }) => left - quantity, line.quantity),
    }))
    .filter(({ quantity }) => quantity > 0)
}
