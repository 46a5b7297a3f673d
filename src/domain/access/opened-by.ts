import type { AccessScope } from "../words"

/** What a guest's token is good for. */
export type Access = { scope: AccessScope; order_id: string; rma_id: string | null }

/** Whether a token opens a case: any of its order, or the one whose mail it came with. */
export function opensCase(
  { scope, order_id, rma_id }: Access,
  rma: { id: string; order_id: string }
): boolean {
  return rma.order_id === order_id && (scope === "order" || rma.id === rma_id)
}

/**
 * Whether a token allows what binds the customer: opening cases, cancelling, paying. A mail is passed
 * on easily, and with it its link; a code says that somebody reads the customer's mails now.
 */
export function opensOrder({ scope, order_id }: Access, orderId: string): boolean {
  return order_id === orderId && scope === "order"
}
