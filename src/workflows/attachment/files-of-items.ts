import { assertAttachable, refuse } from "../../domain"
import type { AttachmentLink, UploadedBy } from "../../modules/rma/attachments"

type ItemWithFiles = { id: string; attachment_ids?: string[] }

/**
 * Which files go to which items of a new case.
 *
 * @param by who uploaded them: nobody attaches what is another's
 * @throws Refusal `invalid_data`
 */
export function filesOfItems(
  rmaId: string,
  items: ItemWithFiles[],
  by: UploadedBy | undefined,
  limits: { max_files: number }
): AttachmentLink[] {
  return items.flatMap(({ id, attachment_ids = [] }) =>
    filesFor(attachment_ids, { rma_id: rmaId, rma_item_id: id }, by, limits)
  )
}

/**
 * The files that one item or message names; none where it names none.
 * @throws Refusal `invalid_data`
 */
export function filesFor(
  ids: string[],
  owner: AttachmentLink["owner"],
  by: UploadedBy | undefined,
  limits: { max_files: number }
): AttachmentLink[] {
  assertAttachable(ids, limits)
  if (!ids.length) return []
  if (!by) refuse("invalid_data", { field: "attachment_ids", problem: "unknown_attachment" })
  return [{ ids, owner, by }]
}
