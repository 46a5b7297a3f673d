import { z } from "@medusajs/framework/zod"
import { line } from "../../http/values"

/**
 * Asks for no more than the form of an address: shops have orders of addresses that few patterns know,
 * and what is no address is the address of no order.
 */
const email = line.toLowerCase().regex(/^[^\s@]+@[^\s@]+$/, "expected an e-mail address")

export type StoreRequestAccess = z.infer<typeof StoreRequestAccess>
export const StoreRequestAccess = z.strictObject({
  /** "17" or "#17". */
  order_number: line,
  email,
  locale: line.optional(),
})

export type StoreVerifyAccess = z.infer<typeof StoreVerifyAccess>
export const StoreVerifyAccess = z.strictObject({ order_number: line, email, code: line })
