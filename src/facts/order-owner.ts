import { z } from "@medusajs/framework/zod"

/** Whose an order is, and where its owner reads mails. */
export const orderOwnerFields = [
  "id",
  "display_id",
  "email",
  "locale",
  "customer_id",
  "customer.email",
  "customer.has_account",
]

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

const text = z.string().nullish().transform((value) => value ?? null)
const email = text.transform((value) => value?.toLowerCase() ?? null)

const order = z
  .object({
    id: z.string(),
    display_id: z.number(),
    email,
    locale: text,
    customer_id: text,
    customer: z
      .object({ email, has_account: z.boolean() })
      .nullish()
      .transform((customer) => customer ?? null),
  })
  .transform(
    (found): OrderOwner => ({
      order_id: found.id,
      display_id: found.display_id,
      customer_id: found.customer_id,
      guest_email: found.email !== null && isOfCustomer(found.email, found.customer) ? found.email : null,
      locale: found.locale,
    })
  )

/**
 * A transfer to another account may leave the order's e-mail as it was: that address is then the
 * former owner's, and opens nothing.
 */
function isOfCustomer(
  address: string,
  customer: { email: string | null; has_account: boolean } | null
): boolean {
  return !customer?.has_account || customer.email === address
}

/** Reads an order that Query answered for {@link orderOwnerFields}. */
export function parseOrderOwner(row: unknown): OrderOwner {
  return order.parse(row)
}
