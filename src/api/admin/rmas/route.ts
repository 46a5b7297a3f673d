import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RMA_MODULE } from "../../../modules/rma"
import { createRmaWorkflow } from "../../../workflows"
import { actorOf } from "../../http/actor"
import { answering } from "../../http/answering"
import { openedOnce } from "../../http/opened-once"
import { pickFields } from "../../http/pick-fields"
import { readRmas } from "../../http/read-rma"
import { uploadedByStaff } from "../../http/uploaded-by"
import { presentAdminRma } from "../../presenters/rma"
import { answerRma } from "./answer"
import type { AdminCreateRma, AdminListRmas } from "./validators"

export const GET = answering(
  async (req: AuthenticatedMedusaRequest<unknown, AdminListRmas>, res: MedusaResponse) => {
    const { limit, offset, order, fields, ...filters } = req.validatedQuery
    const service = req.scope.resolve(RMA_MODULE)
    const page = { skip: offset, take: limit, order }
    const { ids, count, count_estimated } = await service.findPage(filters, page)
    const [rmas, { time_zone }] = await Promise.all([
      readRmas(req.scope, ids),
      service.readSettings(),
    ])
    res.json({
      rmas: rmas.map((rma) => pickFields(presentAdminRma(rma, time_zone), fields)),
      count,
      limit,
      offset,
      ...(count_estimated && { count_estimated }),
    })
  }
)

export const POST = answering(
  async (req: AuthenticatedMedusaRequest<AdminCreateRma>, res: MedusaResponse) => {
    const id = await openedOnce(req, (rma_id) =>
      createRmaWorkflow(req.scope).run({
        input: {
          ...req.validatedBody,
          rma_id,
          actor: actorOf(req),
          uploaded_by: uploadedByStaff(req),
          check_policy: false,
        },
      })
    )
    res.json(await answerRma(req, id))
  }
)
