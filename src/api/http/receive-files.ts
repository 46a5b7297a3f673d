import type { MedusaRequest } from "@medusajs/framework/http"
import { RMA_MODULE, type UploadedBy } from "../../modules/rma"
import type { AttachmentsResponse } from "../../types/http"
import { keepUploads } from "../../workflows"
import { presentAttachment } from "../presenters/message"
import { arrivingFiles } from "./arriving-files"

/**
 * Keeps the files of a request as the settings allow, all or none, and answers them.
 *
 * @throws Refusal `unsupported_type`, `too_large`, `invalid_data`, `too_many_tries`
 */
export async function receiveFiles(
  req: MedusaRequest,
  by: UploadedBy
): Promise<AttachmentsResponse> {
  const { attachment } = await req.scope.resolve(RMA_MODULE).readSettings()
  const kept = await keepUploads(req.scope, arrivingFiles(req, attachment), by, attachment)
  return { attachments: kept.map(presentAttachment) }
}
