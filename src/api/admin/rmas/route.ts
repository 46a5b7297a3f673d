import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RMA_MODULE } from "../../../modules/rma"
import { createRmaWorkflow } from "../../../workflows"
import { actorOf } from "../../http/actor"
import { answering } from "../../http/answering"
import { pickFields } from "../../http/pick-fields"
import { readRmas } from "../../http/read-rma"
import { uploadedByStaff } from "../../http/uploaded-by"
import { presentAdminRma } from "../../presenters/rma"
import { answerRma } from "./answer"
import type { AdminCreateRma, AdminListRmas } from "./validators"

export const GET = answering(
  async (req: AuthenticatedMedusaRequest<unknown, AdminListRmas>, res: MedusaResponse) => {
    const { limit, offset, order, fields, ...filters } = req.validatedQuery
    const { ids, count, count_estimated } = await req.scope.resolve(RMA_MODULE).findPage(filters, {
      skip: offset,
      take: limit,
      order,
    })
    const rmas = await readRmas(req.scope, ids)
    res.json({
      rmas: rmas.map((rma) => pickFields(presentAdminRma(rma), fields)),
      count,
      limit,
      offset,
      ...(count_estimated && { count_estimated }),
    })
  }
)

export const POST = answering(
  async (req: AuthenticatedMedusaRequest<AdminCreateRma>, res: MedusaResponse) => {
    const { result } = await createRmaWorkflow(req.scope).run({
      input: {
        ...req.validatedBody,
        actor: actorOf(req),
        uploaded_by: uploadedByStaff(req),
        check_policy: false,
      },
    })
    res.json(await answerRma(req, result.id))
  }
)
