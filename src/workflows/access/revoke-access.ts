import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"

/**
 * Closes tokens of guests at once: one by the id of its grant, or all of a case or of an order, such as
 * those of a mail that went to the wrong person. Answers how many were open.
 */
export async function revokeAccess(
  container: MedusaContainer,
  which: { id: string } | { rma_id: string } | { order_id: string }
): Promise<number> {
  return await container.resolve(RMA_MODULE).revokeAccessGrants(which)
}
