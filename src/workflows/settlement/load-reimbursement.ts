import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../../domain"
import { parseReimbursement, reimbursementFields, type OwnedReimbursement } from "../../facts/reimbursement"

/** @throws Refusal `not_found` */
export async function loadReimbursement(
  container: MedusaContainer,
  id: string
): Promise<OwnedReimbursement> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "reimbursement",
    fields: reimbursementFields,
    filters: { id },
  })
  return data[0] ? parseReimbursement(data[0]) : refuse("not_found", { reimbursement_id: id })
}
