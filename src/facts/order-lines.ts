import { z } from "@medusajs/framework/zod"
import type { OrderLine } from "../domain/facts"
import { units } from "./decimal"

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
  "items.*",
  "fulfillments.location_id",
  "fulfillments.canceled_at",
  "fulfillments.items.line_item_id",
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
  lines: OrderLine[]
  /** Where the units of a line were shipped from; a line that never left has none. */
  shipped_from: Record<string, string>
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

const fulfillment = z.object({
  location_id: text,
  canceled_at: z.unknown(),
  items: z.array(z.object({ line_item_id: text })).default([]),
})

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
    items: z.array(line),
    fulfillments: z.array(fulfillment).default([]),
  })
  .transform(
    (found): OrderWithLines => ({
      id: found.id,
      display_id: found.display_id,
      is_canceled: found.status === "canceled" || Boolean(found.canceled_at),
      customer_id: found.customer_id,
      email: (found.email ?? "").toLowerCase(),
      currency_code: found.currency_code,
      locale: found.locale,
      lines: found.items,
      shipped_from: shippedFrom(found.fulfillments),
    })
  )

/** Reads an order that Query answered for {@link orderLinesFields}. */
export function parseOrderLines(row: unknown): OrderWithLines {
  return order.parse(row)
}

function shippedFrom(fulfillments: z.infer<typeof fulfillment>[]): Record<string, string> {
  return Object.fromEntries(
    fulfillments
      .filter(({ canceled_at }) => !canceled_at)
      .flatMap(({ location_id, items }) =>
        items.map(({ line_item_id }) => [line_item_id ?? "", location_id ?? ""])
      )
      .filter(([lineId, locationId]) => lineId && locationId)
  )
}
