import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refuse } from "../../../../../domain/refusals"
import { answering } from "../../../../http/answering"
import { sendLabel } from "../../../../http/send-label"
import { readShoppersRma, shopperOf } from "../../../../http/shopper"
import { presentStoreLabel } from "../../../../presenters/rma"

export const GET = answering(async (req: MedusaRequest, res: MedusaResponse) => {
  const rma = await readShoppersRma(req.scope, req.params.id, shopperOf(req))
  if (!presentStoreLabel(rma)) refuse("not_found")
  await sendLabel(req.scope, res, rma)
})
