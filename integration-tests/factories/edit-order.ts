import type { ApiClient } from "../runner"
import type { PlacedOrder } from "./orders"

/** A change of an order by core's own edit: units of a line that is there, or a new line. */
export type OrderEdit =
  | { line_item_id: string; quantity: number; unit_price?: number }
  | { variant_id: string; quantity: number; unit_price?: number }

/**
 * Edits an order as staff do in Medusa's admin, by core's own routes, and confirms it.
 * @throws where core refuses
 */
export async function editOrder(staff: ApiClient, order: { id: string }, edit: OrderEdit) {
  await posted(staff, "/admin/order-edits", { order_id: order.id })
  const path = `/admin/order-edits/${order.id}`
  if ("variant_id" in edit) {
    await posted(staff, `${path}/items`, { items: [edit] })
  } else {
    const { line_item_id, ...change } = edit
    await posted(staff, `${path}/items/item/${line_item_id}`, change)
  }
  await posted(staff, `${path}/request`, {})
  await posted(staff, `${path}/confirm`, {})
}

/** The customer pays an amount (major units) that the order asks for, as staff note it in the admin. */
export async function payMore(staff: ApiClient, { id }: Pick<PlacedOrder, "id">, amount: number) {
  const { payment_collection } = await posted<{ payment_collection: { id: string } }>(
    staff,
    "/admin/payment-collections",
    { order_id: id, amount }
  )
  await posted(staff, `/admin/payment-collections/${payment_collection.id}/mark-as-paid`, {
    order_id: id,
  })
}

async function posted<Answer>(staff: ApiClient, path: string, body: object): Promise<Answer> {
  const { status, data } = await staff.post<Answer>(path, body)
  if (status !== 200) {
    throw new Error(`POST ${path} was answered ${status}: ${JSON.stringify(data)}`)
  }
  return data
}
