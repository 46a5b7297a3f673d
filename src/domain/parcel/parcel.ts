import type { LineQuantity } from "../goods/sum-by-line"
import type { RmaKind } from "../words"

/** A parcel of the order, as core's fulfillment tells of it. */
export type Parcel = {
  /** Of core's fulfillment. */
  id: string
  /** From where it was packed. */
  location_id: string | null
  /** In units of the order's lines, each line once. */
  lines: LineQuantity[]
  is_canceled: boolean
  /** It left the house, as far as core was told. */
  is_shipped: boolean
}

/** Came back unopened; came back because nobody was found; was packed and never left. */
export const PARCEL_KINDS = ["refused", "undeliverable", "canceled_parcel"] as const satisfies RmaKind[]
export type ParcelKind = (typeof PARCEL_KINDS)[number]

/**
 * Whether a case is about a parcel that comes back, or stays, by itself: nobody asked for it, and nobody
 * has anything to send.
 */
export function isParcelKind(kind: RmaKind): boolean {
  return PARCEL_KINDS.some((known) => known === kind)
}
