import { z } from "@medusajs/framework/zod"
import type { OrderLine } from "../domain/facts"
import { units } from "./decimal"
import { isCanceled } from "./is-canceled"

/** Lines and their quantities, and whose order it is: enough to say what may come back. */
export const orderLinesFields = [
  "id",
  "display_id",
  "status",
  "canceled_at",
  "customer_id",
  "email",
  "currency_code",
  "locale",
  "created_at",
  "region_id",
  "sales_channel_id",
  "items.*",
]

/** The order, as much of it as decides what may come back. */
export type OrderWithLines = {
  id: string
  display_id: number
  is_canceled: boolean
  customer_id: string | null
  email: string
  currency_code: string
  /** In which it was bought, such as "fr-FR". */
  locale: string | null
  placed_at: Date
  region_id: string | null
  sales_channel_id: string | null
  lines: OrderLine[]
}

const text = z.string().nullish().transform((value) => value ?? null)

const line = z
  .object({
    id: z.string(),
    variant_id: text,
    product_id: text,
    title: z.string(),
    product_title: text,
    variant_title: text,
    variant_sku: text,
    thumbnail: text,
    quantity: units,
    detail: z.object({
      fulfilled_quantity: units,
      shipped_quantity: units,
      delivered_quantity: units,
      return_requested_quantity: units,
      return_received_quantity: units,
      return_dismissed_quantity: units,
      written_off_quantity: units,
    }),
  })
  .transform(
    (item): OrderLine => ({
      id: item.id,
      variant_id: item.variant_id,
      product_id: item.product_id,
      title: item.product_title ?? item.title,
      subtitle: item.variant_title,
      sku: item.variant_sku,
      thumbnail: item.thumbnail,
      quantity: item.quantity,
      fulfilled: item.detail.fulfilled_quantity,
      shipped: item.detail.shipped_quantity,
      delivered: item.detail.delivered_quantity,
      return_requested: item.detail.return_requested_quantity,
      return_received: item.detail.return_received_quantity,
      return_dismissed: item.detail.return_dismissed_quantity,
      written_off: item.detail.written_off_quantity,
    })
  )

const order = z
  .object({
    id: z.string(),
    display_id: z.number(),
    status: z.string(),
    canceled_at: z.unknown(),
    customer_id: text,
    email: text,
    currency_code: z.string(),
    locale: text,
    created_at: z.coerce.date(),
    region_id: text,
    sales_channel_id: text,
    items: z.array(line),
  })
  .transform(
    (found): OrderWithLines => ({
      id: found.id,
      display_id: found.display_id,
      is_canceled: isCanceled(found),
      customer_id: found.customer_id,
      email: (found.email ?? "").toLowerCase(),
      currency_code: found.currency_code,
      locale: found.locale,
      placed_at: found.created_at,
      region_id: found.region_id,
      sales_channel_id: found.sales_channel_id,
      lines: found.items,
    })
  )

/** Reads an order that Query answered for {@link orderLinesFields}. */
export function parseOrderLines(row: unknown): OrderWithLines {
  return order.parse(row)
}
