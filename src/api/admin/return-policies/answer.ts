import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { AdminReturnPolicy } from "../../../types/http"
import { loadPolicy } from "../../../workflows"
import { pickFields } from "../../http/pick-fields"
import type { FieldsQuery } from "../../http/values"
import { presentReturnPolicy } from "../../presenters/return-policy"

/** The policy as it is now, with as much of it as the request asks for. */
export async function answerPolicy<Body>(
  { scope, validatedQuery }: AuthenticatedMedusaRequest<Body, FieldsQuery>,
  id: string
): Promise<{ return_policy: Partial<AdminReturnPolicy> }> {
  const policy = await loadPolicy(scope, id)
  return { return_policy: pickFields(presentReturnPolicy(policy), validatedQuery.fields) }
}
