import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import type { StoreRma } from "../../../types/http"
import { pickFields } from "../../http/pick-fields"
import { readOwnRma } from "../../http/read-rma"
import type { FieldsQuery } from "../../http/values"
import { presentStoreRma } from "../../presenters/rma"

/** The customer's case as it is now, with as much of it as the request asks for. */
export async function answerOwnRma<Body>(
  { scope, auth_context, validatedQuery }: AuthenticatedMedusaRequest<Body, FieldsQuery>,
  id: string
): Promise<{ rma: Partial<StoreRma> }> {
  const rma = await readOwnRma(scope, id, auth_context.actor_id)
  return { rma: pickFields(presentStoreRma(rma), validatedQuery.fields) }
}
