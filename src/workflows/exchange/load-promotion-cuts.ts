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
} from "../../facts/promoted-order"

type NewUnits = Pick<ExchangedUnits, "item" | "quantity"> & { variant: ExchangeVariant }

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
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({
    entity: "order",
    fields: promotedOrderFields,
    filters: { id: orderId },
  })
  const { promotions, lines } = parsePromotedOrder(data[0])
  if (!promotions.length) return units.map(() => [])
  const items = [...keptLines(lines, units), ...units.map(toLine)].map(toPromotionItem)
  const products = await query.graph({
    entity: "product",
    fields: ["id", "collection_id", "type_id", "tags.id", "categories.id"],
    filters: { id: [...new Set(items.flatMap(({ product }) => product.id ?? []))] },
  })
  const productOf = new Map(products.data.map((product) => [product.id, product]))
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
