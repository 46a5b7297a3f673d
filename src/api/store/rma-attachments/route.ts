import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AttachmentsResponse } from "../../../types/http"
import { answering } from "../../http/answering"
import { receiveFiles } from "../../http/receive-files"
import { uploadedByShopper } from "../../http/uploaded-by"

export const POST = answering(
  async (req: MedusaRequest, res: MedusaResponse<AttachmentsResponse>) => {
    res.json(await receiveFiles(req, uploadedByShopper(req)))
  }
)
