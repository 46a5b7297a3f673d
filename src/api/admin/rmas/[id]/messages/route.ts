import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RMA_MODULE } from "../../../../../modules/rma"
import type { RmaMessageResponse, RmaMessagesResponse } from "../../../../../types/http"
import { sendMessageWorkflow } from "../../../../../workflows"
import { actorOf } from "../../../../http/actor"
import { answering } from "../../../../http/answering"
import type { SendMessage, ThreadQuery } from "../../../../http/messages"
import { readMessage } from "../../../../http/messages"
import { readRma } from "../../../../http/read-rma"
import { uploadedByStaff } from "../../../../http/uploaded-by"
import { presentAdminMessage } from "../../../../presenters/message"

export const GET = answering(
  async (
    req: AuthenticatedMedusaRequest<unknown, ThreadQuery>,
    res: MedusaResponse<RmaMessagesResponse>
  ) => {
    const { limit, offset, order } = req.validatedQuery
    const { id } = await readRma(req.scope, req.params.id)
    const { messages, count } = await req.scope
      .resolve(RMA_MODULE)
      .readThread(id, "shop", { skip: offset, take: limit, direction: order })
    res.json({ messages: messages.map(presentAdminMessage), count, limit, offset })
  }
)

export const POST = answering(
  async (req: AuthenticatedMedusaRequest<SendMessage>, res: MedusaResponse<RmaMessageResponse>) => {
    const actor = actorOf(req)
    const { result } = await sendMessageWorkflow(req.scope).run({
      input: {
        ...req.validatedBody,
        rma_id: req.params.id,
        author_type: "user",
        author_id: actor.id,
        uploaded_by: uploadedByStaff(req),
        actor,
      },
    })
    res.json({ message: presentAdminMessage(await readMessage(req.scope, result.id)) })
  }
)
