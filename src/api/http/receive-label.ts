import type { MedusaRequest } from "@medusajs/framework/http"
import { LABEL_FILES, type LabelFile } from "../../domain"
import type { UploadedBy } from "../../modules/rma"
import { keepUploads } from "../../workflows"
import { arrivingFiles } from "./arriving-files"

/**
 * Keeps the one file of a request that is to be a label, whatever the settings say of attachments.
 * @throws Refusal `unsupported_type`, `too_large`, `invalid_data`, `too_many_tries`
 */
export async function receiveLabel(req: MedusaRequest, by: UploadedBy): Promise<LabelFile> {
  const files = arrivingFiles(req, { max_files: 1, max_bytes: LABEL_FILES.max_bytes })
  const [{ id, filename, mime_type, size }] = await keepUploads(req.scope, files, by, LABEL_FILES)
  return { id, filename, mime_type, size }
}
