import type { PlacedOrder } from "../integration-tests/factories/orders"
import type { AdminRma, AdminSettleBody, HttpSettlement, StoreRma } from "../src/types/http"
import type { BenchStore } from "./open-store"
import { posting } from "./posting"

/** The requests by which one unit of an order goes the whole way with the plugin. */
export function ourCase({ staff, shopper, fixture }: BenchStore) {
  const asShopper = posting(shopper)
  const asStaff = posting(staff)
  const reason_id = fixture.shop.return_reasons.too_small

  const ask = async ({ id, items }: PlacedOrder) => {
    const item = {
      line_item_id: items[0].id,
      quantity: 1,
      action_id: "ract_refund",
      reason_id,
      note: "The sleeves are too short.",
    }
    const { rma } = await asShopper<{ rma: StoreRma }>("/store/rmas", {
      order_id: id,
      items: [item],
    })
    return rma
  }
  const approve = async ({ id }: Pick<StoreRma, "id">) =>
    (await asStaff<{ rma: AdminRma }>(`/admin/rmas/${id}/approve`, {})).rma
  const receive = async ({ id, items }: AdminRma) => {
    const units = [{ quantity: 1, condition: "new", disposition: "restock" }]
    const body = { items: [{ id: items[0].id, units }] }
    return (await asStaff<{ rma: AdminRma }>(`/admin/rmas/${id}/receive`, body)).rma
  }
  /** 50.00 less a label of 5.00: 45.00 go back to the card. */
  const settle = async ({ id, items }: AdminRma) => {
    const body: AdminSettleBody = {
      items: [{ id: items[0].id, quantity: 1 }],
      label_fee: 5,
      tenders: [{ tender: "original_payment" }],
    }
    const { settlement } = await asStaff<{ settlement: HttpSettlement }>(
      `/admin/rmas/${id}/settlements`,
      body
    )
    const paid = settlement.reimbursements.map(({ amount, status }) => `${amount} ${status}`)
    if (paid.join() !== "45 paid") throw new Error(`Settled, but: ${JSON.stringify(settlement)}`)
  }
  return { ask, approve, receive, settle }
}
