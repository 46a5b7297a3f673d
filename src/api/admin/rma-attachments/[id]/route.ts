import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { answering } from "../../../http/answering"
import { readAttachment, sendAttachment } from "../../../http/send-attachment"
import { assertUploadedBy, uploadedByStaff } from "../../../http/uploaded-by"

export const GET = answering(async (req: AuthenticatedMedusaRequest, res: MedusaResponse) => {
  const file = await readAttachment(req.scope, req.params.id)
  if (file.rma_id === null) assertUploadedBy(file, uploadedByStaff(req))
  await sendAttachment(req.scope, res, file)
})
