import type { MedusaRequest } from "@medusajs/framework/http"
import { clientAddress } from "../../http/client-address"

type Named = { order_number: string; email: string }

/** Who tries to come in, and from where. */
export function attemptOf(req: MedusaRequest<Named>): Named & { address: string } {
  const { order_number, email } = req.validatedBody
  // "#17" and "17" are one order, and one number of tries.
  return { order_number: order_number.replace(/^#\s*/, ""), email, address: clientAddress(req.ip) }
}
