import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import type { RmaRecord } from "../../facts/rma"
import type { MailedCustomer } from "./rendering/variables-of"

const name = z
  .string()
  .nullish()
  .transform((value) => value?.trim() || null)
const person = z.object({ first_name: name, last_name: name })
const order = z.object({ customer: person.nullish(), shipping_address: person.nullish() })
const store = z.object({ name })

/** Who the customer is, as the order knows them, and what Medusa calls the shop. */
export async function loadMailedPeople(
  container: MedusaContainer,
  { order_id }: Pick<RmaRecord, "order_id">
): Promise<{ customer: MailedCustomer; store_name: string }> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [orders, stores] = await Promise.all([
    query.graph({
      entity: "order",
      fields: [
        "id",
        "customer.first_name",
        "customer.last_name",
        "shipping_address.first_name",
        "shipping_address.last_name",
      ],
      filters: { id: order_id },
    }),
    query.graph({ entity: "store", fields: ["name"], pagination: { take: 1 } }),
  ])
  const { customer, shipping_address } = order.parse(orders.data[0] ?? {})
  const known = [customer, shipping_address].find((one) => one?.first_name || one?.last_name)
  return {
    customer: known ?? { first_name: null, last_name: null },
    store_name: store.parse(stores.data[0] ?? {}).name ?? "",
  }
}
