import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"
import { parseSavedFilter } from "../../../facts/saved-filter"
import { RMA_MODULE } from "../../../modules/rma"
import type { AdminSavedFilter } from "../../../types/http"
import { pickFields } from "../../http/pick-fields"
import type { FieldsQuery } from "../../http/values"
import { presentSavedFilter } from "../../presenters/saved-filter"

/** A saved filter as it is now, with as much of it as the request asks for. */
export async function answerSavedFilter<Body>(
  { scope, validatedQuery }: AuthenticatedMedusaRequest<Body, FieldsQuery>,
  id: string
): Promise<{ rma_saved_filter: Partial<AdminSavedFilter> }> {
  const row = await scope.resolve(RMA_MODULE).retrieveSavedFilter(id)
  return {
    rma_saved_filter: pickFields(presentSavedFilter(parseSavedFilter(row)), validatedQuery.fields),
  }
}
