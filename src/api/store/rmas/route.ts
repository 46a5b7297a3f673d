import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RMA_MODULE } from "../../../modules/rma"
import { createRmaWorkflow } from "../../../workflows"
import { actorOf } from "../../http/actor"
import { answering } from "../../http/answering"
import { pickFields } from "../../http/pick-fields"
import { ownOrderIds } from "../../http/own-orders"
import { readRma, readRmas } from "../../http/read-rma"
import type { FieldsQuery } from "../../http/values"
import { presentStoreRma } from "../../presenters/rma"
import type { StoreCreateRma, StoreListRmas } from "./validators"

export const GET = answering(
  async (req: AuthenticatedMedusaRequest<unknown, StoreListRmas>, res: MedusaResponse) => {
    const { limit, offset, order_id, fields } = req.validatedQuery
    const own = await ownOrderIds(req.scope, req.auth_context.actor_id, order_id)
    const { ids, count } = await req.scope
      .resolve(RMA_MODULE)
      .findPage(
        { order_id: own, hide_drafts: true },
        { skip: offset, take: limit, order: { column: "created_at", direction: "desc" } }
      )
    const rmas = await readRmas(req.scope, ids)
    res.json({
      rmas: rmas.map((rma) => pickFields(presentStoreRma(rma), fields)),
      count,
      limit,
      offset,
    })
  }
)

export const POST = answering(
  async (req: AuthenticatedMedusaRequest<StoreCreateRma, FieldsQuery>, res: MedusaResponse) => {
    const { result } = await createRmaWorkflow(req.scope).run({
      input: {
        ...req.validatedBody,
        status: "requested",
        actor: actorOf(req),
        check_policy: true,
        visible_actions_only: true,
      },
    })
    // That the order is the customer's was asked before the case was opened.
    const rma = await readRma(req.scope, result.id)
    res.json({ rma: pickFields(presentStoreRma(rma), req.validatedQuery.fields) })
  }
)
