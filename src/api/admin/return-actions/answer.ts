import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { parseReturnAction } from "../../../facts/return-action"
import { RMA_MODULE } from "../../../modules/rma"
import type { AdminReturnAction } from "../../../types/http"
import { pickFields } from "../../http/pick-fields"
import type { FieldsQuery } from "../../http/values"
import { presentAdminReturnAction } from "../../presenters/return-action"

/** The action as it is now, with as much of it as the request asks for. */
export async function answerReturnAction<Body>(
  { scope, validatedQuery }: AuthenticatedMedusaRequest<Body, FieldsQuery>,
  id: string
): Promise<{ return_action: Partial<AdminReturnAction> }> {
  const row = await scope.resolve(RMA_MODULE).retrieveReturnAction(id)
  const action = presentAdminReturnAction(parseReturnAction(row))
  return { return_action: pickFields(action, validatedQuery.fields) }
}
