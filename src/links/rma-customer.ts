import { defineLink } from "@medusajs/framework/utils"
import CustomerModule from "@medusajs/medusa/customer"
import RmaModule from "../modules/rma"

/** Who asked; empty for a guest. Whose order it is now is a fact of the order, not of this link. */
export default defineLink(
  { linkable: RmaModule.linkable.rma, field: "customer_id" },
  CustomerModule.linkable.customer,
  { readOnly: true }
)
