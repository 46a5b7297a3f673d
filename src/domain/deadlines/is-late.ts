import { isOverdue } from "./assert-overdue"

/** When goods are to be back, and the parcels in which they are known to come. */
type Awaited = { return_by: Date | null; tracking: readonly unknown[] | null }

/** Whether the deadline of goods has passed and no parcel is known to be on its way. */
export function isLate({ return_by, tracking }: Awaited, now: Date): boolean {
  return isOverdue({ return_by }, now) && !tracking?.length
}
