import type { RmaKind, RmaStatus } from "../words"

/** Longer than a carrier is waited for: what was approved later may be on its way. */
const CANCELING_TAKES_MS = 60 * 1000

type KeptParcel = {
  kind: RmaKind
  status: RmaStatus
  fulfillment_id: string | null
  approved_at: Date | null
  parcel_canceled_at: Date | null
}

/** Whether a parcel that is to stay at home is not canceled at its carrier, although it was approved a while ago. */
export function isParcelLeft(
  { kind, status, fulfillment_id, approved_at, parcel_canceled_at }: KeptParcel,
  now: Date
): boolean {
  if (kind !== "canceled_parcel" || status !== "approved" || fulfillment_id === null) return false
  if (parcel_canceled_at !== null || approved_at === null) return false
  return approved_at.getTime() < now.getTime() - CANCELING_TAKES_MS
}
