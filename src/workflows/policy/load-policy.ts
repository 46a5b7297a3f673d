import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../../domain/refusals"
import { parseReturnPolicy, type ReturnPolicyRecord } from "../../facts/return-policy"
import { RMA_MODULE } from "../../modules/rma"

/** Reads one policy. @throws Refusal `not_found` */
export async function loadPolicy(
  container: MedusaContainer,
  id: string
): Promise<ReturnPolicyRecord> {
  const [row] = await container.resolve(RMA_MODULE).listReturnPolicies({ id })
  return row ? parseReturnPolicy(row) : refuse("not_found", { policy_id: id })
}
