import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { parseReturnAction } from "../../../../facts/return-action"
import { RMA_MODULE } from "../../../../modules/rma"
import { answering } from "../../../http/answering"
import { pickFields } from "../../../http/pick-fields"
import type { FieldsQuery } from "../../../http/values"
import { presentAdminReturnAction } from "../../../presenters/return-action"

export const GET = answering(
  async (req: AuthenticatedMedusaRequest<unknown, FieldsQuery>, res: MedusaResponse) => {
    const action = await req.scope.resolve(RMA_MODULE).retrieveReturnAction(req.params.id)
    res.json({
      return_action: pickFields(presentAdminReturnAction(parseReturnAction(action)), req.validatedQuery.fields),
    })
  }
)
