import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { removeRmaLabelWorkflow, setRmaLabelWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../http/actor"
import { answering } from "../../../../http/answering"
import { readRma } from "../../../../http/read-rma"
import { sendLabel } from "../../../../http/send-label"
import { answerRma } from "../../answer"
import type { AdminSetRmaLabel } from "../../validators"

export const GET = answering(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  await sendLabel(req.scope, res, await readRma(req.scope, req.params.id))
})

export const POST = answering(
  async (req: AuthenticatedMedusaRequest<AdminSetRmaLabel>, res: MedusaResponse) => {
    const { notify_customer, ...label } = req.validatedBody
    await setRmaLabelWorkflow(req.scope).run({
      input: { rma_id: req.params.id, actor: actorOf(req), label, notify_customer },
    })
    res.json(await answerRma(req, req.params.id))
  }
)

export const DELETE = answering(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const { id } = req.params
  await removeRmaLabelWorkflow(req.scope).run({ input: { rma_id: id, actor: actorOf(req) } })
  res.json({ id, object: "rma_label", deleted: true })
})
