import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answering } from "../../../http/answering"
import { readAttachment, sendAttachment } from "../../../http/send-attachment"
import { readShoppersRma, shopperOf } from "../../../http/shopper"
import { assertUploadedBy, uploadedByShopper } from "../../../http/uploaded-by"

export const GET = answering(async (req: MedusaRequest, res: MedusaResponse) => {
  const file = await readAttachment(req.scope, req.params.id)
  if (file.rma_id === null) assertUploadedBy(file, uploadedByShopper(req))
  else await readShoppersRma(req.scope, file.rma_id, shopperOf(req))
  await sendAttachment(req.scope, res, file)
})
