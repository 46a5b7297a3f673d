import type { ParcelKind } from "../../domain"

/** A fulfillment of an order, as Medusa's own route answers it. */
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

/** "2 × Shirt, 1 × Mug" */
export function contentsOf({ items }: OrderParcel): string {
  return items.map(({ title, quantity }) => `${quantity} × ${title}`).join(", ")
}

/** What can have happened to a parcel, the likeliest first. What is not marked as shipped may have left. */
export function kindsOf(parcel: OrderParcel): ParcelKind[] {
  return stateOf(parcel) === "packed"
    ? ["canceled_parcel", "refused", "undeliverable"]
    : ["refused", "undeliverable"]
}
