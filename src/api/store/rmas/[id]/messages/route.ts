import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RMA_MODULE } from "../../../../../modules/rma"
import type { RmaMessageResponse, RmaMessagesResponse } from "../../../../../types/http"
import { sendMessageWorkflow } from "../../../../../workflows"
import { answering } from "../../../../http/answering"
import type { SendMessage, ThreadQuery } from "../../../../http/messages"
import { readMessage } from "../../../../http/messages"
import { actorOfShopper, readShoppersRma, shopperOf } from "../../../../http/shopper"
import { uploadedByShopper } from "../../../../http/uploaded-by"
import { presentStoreMessage } from "../../../../presenters/message"

export const GET = answering(
  async (
    req: MedusaRequest<unknown, ThreadQuery>,
    res: MedusaResponse<RmaMessagesResponse>
  ) => {
    const { limit, offset, order } = req.validatedQuery
    const { id } = await readShoppersRma(req.scope, req.params.id, shopperOf(req))
    const { messages, count } = await req.scope
      .resolve(RMA_MODULE)
      .readThread(id, "customer", { skip: offset, take: limit, direction: order })
    res.json({ messages: messages.map(presentStoreMessage), count, limit, offset })
  }
)

export const POST = answering(
  async (req: MedusaRequest<SendMessage>, res: MedusaResponse<RmaMessageResponse>) => {
    const actor = actorOfShopper(shopperOf(req))
    const { result } = await sendMessageWorkflow(req.scope).run({
      input: {
        ...req.validatedBody,
        rma_id: req.params.id,
        author_type: "customer",
        author_id: actor.id,
        uploaded_by: uploadedByShopper(req),
        actor,
      },
    })
    res.json({ message: presentStoreMessage(await readMessage(req.scope, result.id)) })
  }
)
