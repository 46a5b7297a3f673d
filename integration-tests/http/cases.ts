import type { AdminRma, AdminSettleBody, HttpSettlement } from "../../src/types/http"
import type { PlacedOrder } from "../factories/orders"
import type { ApiClient } from "../runner"

type Body = Record<string, unknown>

/** Posts and insists: for the steps that a test needs and is not about. */
export async function done<Answer>(
  client: ApiClient,
  path: string,
  body: Body = {}
): Promise<Answer> {
  const { status, data } = await client.post<Answer>(path, body)
  if (status !== 200) throw new Error(`POST ${path} was answered ${status}: ${JSON.stringify(data)}`)
  return data
}

/** One item of the order's first line, as staff ask for it. */
export function itemOf(order: PlacedOrder, quantity = 1, action = "refund") {
  return { line_item_id: order.items[0].id, quantity, action_id: `ract_${action}` }
}

/** A case in the hands of staff: each step is one request. */
export function casesOf(staff: ApiClient) {
  const act = async (id: string, event: string, body: Body = {}) =>
    (await done<{ rma: AdminRma }>(staff, `/admin/rmas/${id}/${event}`, body)).rma

  const request = async (order: PlacedOrder, quantity = 1, more: Body = {}): Promise<AdminRma> => {
    const body = { order_id: order.id, items: [itemOf(order, quantity)], ...more }
    return (await done<{ rma: AdminRma }>(staff, "/admin/rmas", body)).rma
  }
  const approve = async (order: PlacedOrder, quantity = 1) =>
    act((await request(order, quantity)).id, "approve")
  const receive = (rma: AdminRma, quantity: number, unit: Body = {}) =>
    act(rma.id, "receive", {
      items: [
        {
          id: rma.items[0].id,
          units: [{ quantity, condition: "new", disposition: "restock", ...unit }],
        },
      ],
    })
  const settle = async (rma: AdminRma, quantity: number, more: Partial<AdminSettleBody> = {}) => {
    const body = { items: [{ id: rma.items[0].id, quantity }], ...more }
    const path = `/admin/rmas/${rma.id}/settlements`
    return (await done<{ settlement: HttpSettlement }>(staff, path, body)).settlement
  }
  return { act, request, approve, receive, settle }
}
