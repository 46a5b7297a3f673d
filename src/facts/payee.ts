import { z } from "@medusajs/framework/zod"

/** Whom an order pays back, as far as tenders ask. */
export const payeeFields = ["id", "email", "customer_id", "customer.has_account"]

/** Whose an order is: a signed-in customer's or a guest's. */
export type Payee = { customer_id: string | null; email: string | null; is_registered: boolean }

const text = z.string().nullish().transform((value) => value ?? null)

const payee = z
  .object({
    email: text,
    customer_id: text,
    customer: z.object({ has_account: z.boolean() }).nullish(),
  })
  .transform(
    ({ email, customer_id, customer }): Payee => ({
      customer_id,
      email,
      is_registered: Boolean(customer_id && customer?.has_account),
    })
  )

/** Reads an order that Query answered for {@link payeeFields}. */
export function parsePayee(row: unknown): Payee {
  return payee.parse(row)
}

/** Whether two orders are of one customer: the same account, or the same guest's e-mail. */
export function isSamePayee(one: Payee, other: Payee): boolean {
  if (one.is_registered || other.is_registered) return one.customer_id === other.customer_id
  return one.email !== null && one.email.toLowerCase() === other.email?.toLowerCase()
}
