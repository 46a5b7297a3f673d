import type { PlacedOrder } from "../integration-tests/factories/orders"
import type { BenchStore } from "./open-store"
import { posting } from "./posting"

export type CoreReturn = { id: string; order: PlacedOrder }

/** The requests by which one unit of an order goes the same way with core's own routes. */
export function coreReturn({ staff, shopper, fixture }: BenchStore) {
  const asShopper = posting(shopper)
  const asStaff = posting(staff)
  const { locations, shipping_options, return_reasons } = fixture.shop
  const oneUnit = ({ items }: PlacedOrder) => ({ id: items[0].id, quantity: 1 })

  const ask = (order: PlacedOrder) =>
    asShopper("/store/returns", {
      order_id: order.id,
      items: [{ ...oneUnit(order), reason_id: return_reasons.too_small, note: "Too short." }],
      return_shipping: { option_id: shipping_options.free_return },
      location_id: locations.main,
    })
  const approve = async (order: PlacedOrder): Promise<CoreReturn> => {
    const begun = await asStaff<{ return: { id: string } }>("/admin/returns", {
      order_id: order.id,
      location_id: locations.main,
    })
    const { id } = begun.return
    await asStaff(`/admin/returns/${id}/request-items`, {
      items: [{ ...oneUnit(order), reason_id: return_reasons.too_small }],
    })
    await asStaff(`/admin/returns/${id}/request`, {})
    return { id, order }
  }
  const receive = async (asked: CoreReturn): Promise<CoreReturn> => {
    const path = `/admin/returns/${asked.id}`
    await asStaff(`${path}/receive`, {})
    await asStaff(`${path}/receive-items`, { items: [oneUnit(asked.order)] })
    await asStaff(`${path}/receive/confirm`, {})
    return asked
  }
  /** The fee as a credit line, and what is left as a refund. */
  const settle = async ({ order }: CoreReturn) => {
    await asStaff(`/admin/orders/${order.id}/credit-lines`, {
      amount: -5,
      reference: "label_fee",
      reference_id: order.id,
    })
    await asStaff(`/admin/payments/${order.payment_id}/refund`, { amount: 45 })
  }
  return { ask, approve, receive, settle }
}
