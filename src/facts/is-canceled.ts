/** Whether an order is canceled, by either of the columns in which core says so. */
export function isCanceled(order: { status: string; canceled_at?: unknown }): boolean {
  return order.status === "canceled" || Boolean(order.canceled_at)
}
