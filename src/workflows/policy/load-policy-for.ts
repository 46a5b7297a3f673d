import type { MedusaContainer } from "@medusajs/framework/types"
import { pickPolicy } from "../../domain"
import type { PlaceOfOrder, ReturnPolicyFacts } from "../../domain"
import { parseReturnPolicy } from "../../facts/return-policy"
import { RMA_MODULE } from "../../modules/rma"

/** The policy that an order is judged by; null where the shop has none that fits. */
export async function loadPolicyFor(
  container: MedusaContainer,
  place: PlaceOfOrder
): Promise<ReturnPolicyFacts | null> {
  const rows = await container
    .resolve(RMA_MODULE)
    .listReturnPolicies({ is_enabled: true }, { order: { priority: "DESC" } })
  return pickPolicy(rows.map(parseReturnPolicy), place)
}
