import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RMA_MODULE } from "../../../../../../modules/rma"
import { setRmaLabelWorkflow } from "../../../../../../workflows"
import { actorOf } from "../../../../../http/actor"
import { answering } from "../../../../../http/answering"
import { readRma } from "../../../../../http/read-rma"
import { receiveLabel } from "../../../../../http/receive-label"
import { uploadedByStaff } from "../../../../../http/uploaded-by"
import { answerRma } from "../../../answer"
import type { AdminUploadRmaLabel } from "../../../validators"

export const POST = answering(
  async (req: AuthenticatedMedusaRequest<unknown, AdminUploadRmaLabel>, res: MedusaResponse) => {
    const { notify_customer } = req.validatedQuery
    const settings = await req.scope.resolve(RMA_MODULE).readSettings()
    const uploaded_by = uploadedByStaff(req)
    // Before anything is received for a case that does not exist.
    const { id } = await readRma(req.scope, req.params.id)
    await setRmaLabelWorkflow(req.scope).run({
      input: {
        rma_id: id,
        actor: actorOf(req),
        label: { file: await receiveLabel(req, uploaded_by) },
        uploaded_by,
        notify_customer: notify_customer ?? settings.notify_customer,
      },
    })
    res.json(await answerRma(req, id))
  }
)
