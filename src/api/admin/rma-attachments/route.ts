import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AttachmentsResponse } from "../../../types/http"
import { answering } from "../../http/answering"
import { receiveFiles } from "../../http/receive-files"
import { uploadedByStaff } from "../../http/uploaded-by"

export const POST = answering(
  async (req: AuthenticatedMedusaRequest, res: MedusaResponse<AttachmentsResponse>) => {
    res.json(await receiveFiles(req, uploadedByStaff(req)))
  }
)
