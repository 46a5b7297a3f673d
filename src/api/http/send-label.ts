import type { MedusaResponse } from "@medusajs/framework/http"
import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../../domain/refusals"
import type { RmaRecord } from "../../facts/rma"
import { readAttachment, sendAttachment } from "./send-attachment"

/**
 * Sends the label that was uploaded to a case.
 * @throws Refusal `not_found`: it has none, or a link that everybody opens without us
 */
export async function sendLabel(
  container: MedusaContainer,
  res: MedusaResponse,
  { label }: Pick<RmaRecord, "label">
): Promise<void> {
  const { file } = label ?? {}
  if (!file) refuse("not_found")
  await sendAttachment(container, res, await readAttachment(container, file.id))
}
