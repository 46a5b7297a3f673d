import { defineWidgetConfig } from "@medusajs/admin-sdk"
import type { DetailWidgetProps, HttpTypes } from "@medusajs/framework/types"
import { OrderRmas } from "../components/widget/order-rmas"

export default function RmaOrderWidget({ data: order }: DetailWidgetProps<HttpTypes.AdminOrder>) {
  return <OrderRmas orderId={order.id} />
}

// The id keeps the place that a user gave the widget, wherever this file moves to.
export const config = defineWidgetConfig({
  zone: "order.details.side",
  id: "rma-order-widget",
})
