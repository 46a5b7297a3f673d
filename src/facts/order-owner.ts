import { z } from "@medusajs/framework/zod"
import { guestEmail } from "../domain/access/guest-email"
import { ownerEmail } from "../domain/access/owner-email"

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

/** Whose an order is now: a guest's access hangs on it, and who is written to. */
export type OrderOwner = {
  order_id: string
  display_id: number
  customer_id: string | null
  /** Who reads there may come in as a guest, see `guestEmail`. Null: only by signing in. */
  guest_email: string | null
  /** Where mails about the order go, see `ownerEmail`. */
  email: string | null
  /** In which the order was bought, such as "fr-FR". */
  locale: string | null
}

const text = z.string().nullish().transform((value) => value ?? null)

const order = z
  .object({
    id: z.string(),
    display_id: z.number(),
    email: text,
    locale: text,
    customer_id: text,
    customer: z
      .object({ email: text, has_account: z.boolean() })
      .nullish()
      .transform((customer) => customer ?? null),
  })
  .transform(
    (found): OrderOwner => ({
      order_id: found.id,
      display_id: found.display_id,
      customer_id: found.customer_id,
      guest_email: guestEmail(found.email, found.customer),
      email: ownerEmail(found.email, found.customer),
      locale: found.locale,
    })
  )

/** Reads an order that Query answered for {@link orderOwnerFields}. */
export function parseOrderOwner(row: unknown): OrderOwner {
  return order.parse(row)
}
