import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import RmaModule from "../modules/rma"

/** Read from the case's own column: an order changes hands, a case never changes its order. */
export default defineLink(
  { linkable: RmaModule.linkable.rma, field: "order_id" },
  OrderModule.linkable.order,
  { readOnly: true }
)
