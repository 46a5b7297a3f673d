import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { RMA_MODULE } from "../../../modules/rma"
import { createRmaWorkflow } from "../../../workflows"
import { answering } from "../../http/answering"
import { codesForShopper } from "../../http/codes-for-shopper"
import { inReadersWords } from "../../http/in-readers-words"
import { openedOnce } from "../../http/opened-once"
import { pickFields } from "../../http/pick-fields"
import { readRma, readRmas } from "../../http/read-rma"
import { actorOfShopper, casesOfShopper, shopperOf } from "../../http/shopper"
import { uploadedByShopper } from "../../http/uploaded-by"
import type { FieldsQuery } from "../../http/values"
import { presentStoreRma } from "../../presenters/rma"
import type { StoreCreateRma, StoreListRmas } from "./validators"

export const GET = answering(
  async (req: MedusaRequest<unknown, StoreListRmas>, res: MedusaResponse) => {
    const { limit, offset, order_id, fields } = req.validatedQuery
    const { ids, count } = await req.scope
      .resolve(RMA_MODULE)
      .findPage(
        await casesOfShopper(req.scope, shopperOf(req), order_id),
        { skip: offset, take: limit, order: { column: "created_at", direction: "desc" } }
      )
    const own = await readRmas(req.scope, ids)
    const rmas = await inReadersWords(req.scope, own, req.locale ?? null)
    const readCode = codesForShopper(req)
    res.json({
      rmas: rmas.map((rma) => pickFields(presentStoreRma(rma, null, readCode), fields)),
      count,
      limit,
      offset,
    })
  }
)

export const POST = answering(
  async (req: MedusaRequest<StoreCreateRma, FieldsQuery>, res: MedusaResponse) => {
    const id = await openedOnce(req, (rma_id) =>
      createRmaWorkflow(req.scope).run({
        input: {
          ...req.validatedBody,
          rma_id,
          status: "requested",
          actor: actorOfShopper(shopperOf(req)),
          uploaded_by: uploadedByShopper(req),
          check_policy: true,
          visible_actions_only: true,
        },
      })
    )
    // That the order is the shopper's was asked before the case was opened.
    const opened = await readRma(req.scope, id)
    const [rma] = await inReadersWords(req.scope, [opened], req.locale ?? null)
    res.json({ rma: pickFields(presentStoreRma(rma), req.validatedQuery.fields) })
  }
)
