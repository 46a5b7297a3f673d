import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../../domain"
import { parseReimbursement, type OwnedReimbursement } from "../../facts/reimbursement"
import { RMA_MODULE } from "../../modules/rma"

/** @throws Refusal `not_found` */
export async function loadReimbursement(
  container: MedusaContainer,
  id: string
): Promise<OwnedReimbursement> {
  const found = await container.resolve(RMA_MODULE).findReimbursement(id)
  return found ? parseReimbursement(found) : refuse("not_found", { reimbursement_id: id })
}
