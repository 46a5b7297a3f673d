import { z } from "@medusajs/framework/zod"
import type { CreditNoteBuyer } from "../domain"
import { addressLines, parseAddress, type Address } from "./address"
import type { RmaRecord } from "./rma"

/** Null: the order names no address at all. */
export type BilledTo = Address | null

/** What a credit note says of the order besides its case: whom it was billed to. */
export const creditNoteOrderFields = ["billing_address.*", "shipping_address.*"]

const order = z.object({ billing_address: z.unknown(), shipping_address: z.unknown() })

/** Whom an order was billed to; the address that it was sent to where there is no other. */
export function parseBilledTo(row: unknown): BilledTo {
  const { billing_address, shipping_address } = order.parse(row)
  return parseAddress(billing_address) ?? parseAddress(shipping_address)
}

/** The buyer as a credit note of a case names them: a company before a person, an e-mail before nobody. */
export function toBuyer(
  address: BilledTo,
  { customer_id, email }: Pick<RmaRecord, "customer_id" | "email">
): CreditNoteBuyer {
  if (!address) return { customer_id, email, name: email, address: [], country_code: null }
  const { first_name, last_name, company, country_code, ...place } = address
  const nobody = { first_name: null, last_name: null, company: null, country_code: null }
  const person = [first_name, last_name].filter((name) => name !== null).join(" ")
  const street = addressLines({ ...nobody, ...place }, "en")
  return {
    customer_id,
    email,
    name: company ?? (person || email),
    address: company && person ? [person, ...street] : street,
    country_code,
  }
}
