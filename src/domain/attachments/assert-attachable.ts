import { refuse } from "../refusals"

/**
 * Whether so many files may be attached to one item or one message.
 * @throws Refusal `invalid_data`
 */
export function assertAttachable(attachmentIds: string[], { max_files }: { max_files: number }): void {
  if (attachmentIds.length > max_files) {
    refuse("invalid_data", { field: "attachment_ids", problem: `expected at most ${max_files}` })
  }
  if (new Set(attachmentIds).size < attachmentIds.length) {
    refuse("invalid_data", { field: "attachment_ids", problem: "named_twice" })
  }
}
