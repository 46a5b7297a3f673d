/**
 * Whether customers hear of an event by another mail: of a credit note that is paid in the same act they
 * hear when the money is on its way, and one mail says enough.
 */
export function isToldOtherwise(event: string, payload: Record<string, unknown>): boolean {
  return event === "credit_note.issued" && payload.paid_at_once === true
}
