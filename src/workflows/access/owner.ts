import { z } from "@medusajs/framework/zod"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"

/** Whose an order is now, as far as a guest's access hangs on it. */
export type OrderOwner = {
  order_id: string
  display_id: number
  customer_id: string | null
  /** In lower case; who reads there may come in as a guest. Null: only by signing in. */
  guest_email: string | null
  /** In which the order was bought, such as "fr-FR". */
  locale: string | null
}

/** The owner of the order with this id; null where there is none. */
export async function readOrderOwner(
  container: MedusaContainer,
  id: string
): Promise<OrderOwner | null> {
  return await findOwner(container, { id })
}

/** The owner of the order with this number, such as 17; null where there is none. */
export async function findOrderOwner(
  container: MedusaContainer,
  display_id: number
): Promise<OrderOwner | null> {
  return await findOwner(container, { display_id })
}

async function findOwner(
  container: MedusaContainer,
  filters: { id: string } | { display_id: number }
): Promise<OrderOwner | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "display_id", "email", "locale", "customer_id", "customer.email", "customer.has_account"],
    filters,
  })
  return data.length ? order.parse(data[0]) : null
}

const text = z.string().nullish().transform((value) => value ?? null)
const lowerCase = text.transform((value) => value?.toLowerCase() ?? null)

const order = z
  .object({
    id: z.string(),
    display_id: z.number(),
    email: lowerCase,
    locale: text,
    customer_id: text,
    customer: z.object({ email: lowerCase, has_account: z.boolean() }).nullish(),
  })
  .transform(
    (found): OrderOwner => ({
      order_id: found.id,
      display_id: found.display_id,
      customer_id: found.customer_id,
      guest_email: isOfCustomer(found) ? found.email : null,
      locale: found.locale,
    })
  )

/**
 * A transfer to another account may leave the order's e-mail as it was: that address is then the
 * former owner's, and opens nothing.
 */
function isOfCustomer({
  email,
  customer,
}: {
  email: string | null
  customer?: { email: string | null; has_account: boolean } | null
}): boolean {
  return !customer?.has_account || customer.email === email
}
