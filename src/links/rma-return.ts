import { defineLink } from "@medusajs/framework/utils"
import OrderModule from "@medusajs/medusa/order"
import RmaModule from "../modules/rma"

/** Core's return of an approved case: the record of quantities on the order. */
export default defineLink(
  { linkable: RmaModule.linkable.rma, field: "return_id" },
  OrderModule.linkable.return,
  { readOnly: true }
)
