import type { MedusaContainer } from "@medusajs/framework/types"
import type { PolicyTerms } from "../../domain"
import { parseReturnPolicyVersion } from "../../facts/return-policy"
import type { RmaRecord } from "../../facts/rma"
import { RMA_MODULE } from "../../modules/rma"

/**
 * What follows for the money from the policy by which a case was judged, as it read then: what a
 * customer was told holds, whatever the merchant wrote since. Nothing where no policy judged it.
 */
export async function loadPolicyTerms(
  container: MedusaContainer,
  { policy_id, policy_version }: Pick<RmaRecord, "policy_id" | "policy_version">
): Promise<PolicyTerms> {
  if (policy_id === null || policy_version === null) return {}
  const [version] = await container
    .resolve(RMA_MODULE)
    .listReturnPolicyVersions({ policy_id, version: policy_version }, { take: 1 })
  return version ? parseReturnPolicyVersion(version).content.terms : {}
}
