import type { ParcelKind } from "../../domain"

/** A fulfillment of an order; its items are called as the order calls its lines. */
export type OrderParcel = {
  id: string
  canceled_at: string | null
  shipped_at: string | null
  delivered_at: string | null
  items: { title: string; quantity: number }[]
}

export type ParcelState = "packed" | "shipped" | "delivered"

export function stateOf({ shipped_at, delivered_at }: OrderParcel): ParcelState {
  if (delivered_at) return "delivered"
  return shipped_at ? "shipped" : "packed"
}

type LineNames = { id: string; product_title: string | null; variant_title: string | null }
type Fulfillment = Omit<OrderParcel, "items"> & {
  items: (OrderParcel["items"][number] & { line_item_id: string | null })[]
}

/** The parcels of an order that were not canceled. Medusa calls what is in them by the variant alone: "M". */
export function parcelsOf(fulfillments: Fulfillment[], lines: LineNames[]): OrderParcel[] {
  const names = new Map(
    lines.map(({ id, product_title, variant_title }) => [
      id,
      [product_title, variant_title].filter(Boolean).join(" · "),
    ])
  )
  return fulfillments
    .filter(({ canceled_at }) => canceled_at === null)
    .map(({ items, ...parcel }) => ({
      ...parcel,
      items: items.map(({ line_item_id, title, quantity }) => ({
        title: (line_item_id && names.get(line_item_id)) || title,
        quantity,
      })),
    }))
}

/** "2 × Shirt · M, 1 × Mug · 35 cl" */
export function contentsOf({ items }: OrderParcel): string {
  return items.map(({ title, quantity }) => `${quantity} × ${title}`).join(", ")
}

/** What can have happened to a parcel, the likeliest first. What is not marked as shipped may have left. */
export function kindsOf(parcel: OrderParcel): ParcelKind[] {
  return stateOf(parcel) === "packed"
    ? ["canceled_parcel", "refused", "undeliverable"]
    : ["refused", "undeliverable"]
}
