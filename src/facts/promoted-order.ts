import { z } from "@medusajs/framework/zod"
import { newUnitsTotal } from "../domain"
import { rawAmount, units } from "./decimal"

/** The promotions of an order, and what of it they depend on. */
export const promotedOrderFields = [
  "promotions.id",
  "promotions.code",
  "promotions.type",
  "promotions.application_method.type",
  "promotions.application_method.allocation",
  "promotions.application_method.target_type",
  "promotions.rules.attribute",
  "items.*",
  "items.tax_lines.rate",
]

const line = z.object({
  id: z.string(),
  variant_id: z.string().nullish(),
  product_id: z.string().nullish(),
  is_discountable: z.boolean(),
  is_tax_inclusive: z.boolean(),
  unit_price: rawAmount,
  quantity: units,
  tax_lines: z.array(z.object({ rate: rawAmount })).nullish(),
  detail: z.object({
    return_requested_quantity: units,
    return_received_quantity: units,
    return_dismissed_quantity: units,
  }),
})

const promotion = z
  .object({
    id: z.string(),
    code: z.string().nullish(),
    type: z.string(),
    application_method: z
      .object({ type: z.string(), allocation: z.string().nullish(), target_type: z.string() })
      .nullish(),
    rules: z.array(z.object({ attribute: z.string() })).nullish(),
  })
  .transform(({ id, code, ...terms }) => ({ id, code, is_shared: isShared(terms) }))

type Terms = {
  type: string
  application_method?: { type: string; allocation?: string | null; target_type: string } | null
  rules?: { attribute: string }[] | null
}

/** Whether what the promotion takes off one line depends on the other lines of the order. */
function isShared({ type, application_method, rules }: Terms): boolean {
  if (type !== "standard" || rules?.some(({ attribute }) => attribute.startsWith("items"))) return true
  if (!application_method) return false
  if (application_method.allocation === "each") return false
  return application_method.allocation === "once" || application_method.type === "fixed"
}

const order = z.object({
  promotions: z.array(promotion).nullish(),
  items: z.array(line),
})

/** Units of an article as promotions are computed for them; prices of one unit in major units. */
export type PromotedLine = {
  id: string
  variant_id: string | null
  product_id: string | null
  is_discountable: boolean
  is_tax_inclusive: boolean
  unit_price: string
  quantity: number
  taxes: { rate: number }[]
}

/** A promotion with what decides how it is computed. */
type OrderPromotion = { id: string; code: string; is_shared: boolean }

export type PromotedOrder = { promotions: OrderPromotion[]; lines: PromotedLine[] }

/** Reads an order that Query answered for {@link promotedOrderFields}; units that come back are left out. */
export function parsePromotedOrder(row: unknown): PromotedOrder {
  const { promotions, items } = order.parse(row)
  return {
    promotions: (promotions ?? []).flatMap(({ code, ...one }) => (code ? [{ ...one, code }] : [])),
    lines: items.map(({ detail, tax_lines, ...item }) => ({
      ...item,
      variant_id: item.variant_id ?? null,
      product_id: item.product_id ?? null,
      quantity:
        item.quantity -
        detail.return_requested_quantity -
        detail.return_received_quantity -
        detail.return_dismissed_quantity,
      taxes: (tax_lines ?? []).map(({ rate }) => ({ rate: Number(rate) })),
    })),
  }
}

/** Whether an order that was read with `promotions.id` has any. */
export function hasPromotions(row: unknown): boolean {
  return !!z.object({ promotions: z.array(z.unknown()).nullish() }).parse(row).promotions?.length
}

/** A line as the promotion module wants it: what its units cost, without taxes and with them. */
export function toPromotionItem({ id, quantity, is_discountable, ...line }: PromotedLine) {
  const { variant_id, product_id, unit_price, is_tax_inclusive, taxes } = line
  const priced = { unit_price, is_tax_inclusive, quantity, cuts: [] }
  const gross = newUnitsTotal({ ...priced, taxes })
  const net = is_tax_inclusive
    ? gross.times(100).div(taxes.reduce((sum, { rate }) => sum + rate, 100))
    : newUnitsTotal({ ...priced, taxes: [] })
  return {
    id,
    quantity,
    is_discountable,
    variant_id,
    product: { id: product_id },
    subtotal: net.toFixed(),
    original_total: gross.toFixed(),
  }
}

const cut = z.object({
  action: z.literal("addItemAdjustment"),
  item_id: z.string(),
  amount: rawAmount,
  code: z.string(),
  is_tax_inclusive: z.boolean().nullish(),
})

/** What a promotion takes off a line, as the promotion module computed it; null: it does something else. */
export function parsePromotionCut(action: unknown) {
  const { data } = cut.safeParse(action)
  return data ? { ...data, is_tax_inclusive: data.is_tax_inclusive ?? false } : null
}
