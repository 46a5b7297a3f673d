import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { parseReturnAction } from "../../../facts/return-action"
import { RMA_MODULE } from "../../../modules/rma"
import { answering } from "../../http/answering"
import { pickFields } from "../../http/pick-fields"
import { presentStoreReturnAction } from "../../presenters/return-action"
import type { StoreListReturnActions } from "./validators"

export const GET = answering(
  async (req: MedusaRequest<unknown, StoreListReturnActions>, res: MedusaResponse) => {
    const { limit, offset, fields, locale = null } = req.validatedQuery
    const [actions, count] = await req.scope
      .resolve(RMA_MODULE)
      .listAndCountReturnActions(
        { is_visible: true },
        { skip: offset, take: limit, order: { rank: "ASC", id: "ASC" } }
      )
    const return_actions = actions.map((one) =>
      pickFields(presentStoreReturnAction(parseReturnAction(one), locale), fields)
    )
    res.json({ return_actions, count, limit, offset })
  }
)
