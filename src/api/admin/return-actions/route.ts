import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { parseReturnAction } from "../../../facts/return-action"
import { RMA_MODULE } from "../../../modules/rma"
import { createReturnActionWorkflow } from "../../../workflows"
import { answering } from "../../http/answering"
import { pickFields } from "../../http/pick-fields"
import type { FieldsQuery } from "../../http/values"
import { presentAdminReturnAction } from "../../presenters/return-action"
import { answerReturnAction } from "./answer"
import type { AdminCreateReturnAction, AdminListReturnActions } from "./validators"

export const GET = answering(
  async (req: AuthenticatedMedusaRequest<unknown, AdminListReturnActions>, res: MedusaResponse) => {
    const { limit, offset, fields, ...filters } = req.validatedQuery
    const [actions, count] = await req.scope
      .resolve(RMA_MODULE)
      .listAndCountReturnActions(filters, {
        skip: offset,
        take: limit,
        order: { rank: "ASC", id: "ASC" },
      })
    const return_actions = actions.map((one) =>
      pickFields(presentAdminReturnAction(parseReturnAction(one)), fields)
    )
    res.json({ return_actions, count, limit, offset })
  }
)

export const POST = answering(
  async (
    req: AuthenticatedMedusaRequest<AdminCreateReturnAction, FieldsQuery>,
    res: MedusaResponse
  ) => {
    const { result } = await createReturnActionWorkflow(req.scope).run({ input: req.validatedBody })
    res.json(await answerReturnAction(req, result.id))
  }
)
