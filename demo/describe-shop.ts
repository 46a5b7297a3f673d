import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { portalUrl } from "../src/workflows"
import { ADMIN, CLERK, GUEST_EMAIL, SHOPPER_EMAILS, SHOPPER_PASSWORD } from "./people"

/**
 * How to reach the shop and who can sign in, read from the shop as it is: orders placed since the
 * seed are among the customers' too.
 */
export async function describeShop(container: MedusaContainer) {
  const [key] = await container
    .resolve(Modules.API_KEY)
    .listApiKeys({ type: "publishable" }, { order: { created_at: "ASC" }, take: 1 })
  const customers = await container
    .resolve(Modules.CUSTOMER)
    .listCustomers(
      { email: SHOPPER_EMAILS, has_account: true },
      { order: { created_at: "ASC" }, take: null }
    )

  const {
    data: [guests],
  } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["display_id"],
    filters: { email: GUEST_EMAIL },
    pagination: { take: 1, order: { display_id: "ASC" } },
  })

  return {
    url: `http://localhost:${process.env.PORT}`,
    database_url: process.env.DATABASE_URL,
    publishable_key: key.token,
    admin: { email: ADMIN.email, password: ADMIN.password },
    clerk: { email: CLERK.email, password: CLERK.password },
    portal: await portalUrl(container),
    guest: { order_number: String(guests.display_id), email: GUEST_EMAIL },
    customers: await Promise.all(
      customers.map(async ({ id, email }) => ({
        email,
        password: SHOPPER_PASSWORD,
        order_ids: await orderIds(container, id),
      }))
    ),
  }
}

async function orderIds(container: MedusaContainer, customerId: string) {
  const orders = await container
    .resolve(Modules.ORDER)
    .listOrders(
      { customer_id: customerId },
      { select: ["id", "display_id"], order: { display_id: "ASC" }, take: null }
    )
  return orders.map(({ id }) => id)
}
