import { refuse } from "../refusals"
import { hasDocument, type RmaLabel } from "./rma-label"

type LabelChange = {
  label: RmaLabel | null
  label_added_at: null
  /** The file that is to be deleted. */
  released_file_id: string | null
}

/**
 * Takes a label off its case, whole: it was the wrong one.
 * @throws Refusal `not_found`: the case has none
 */
export function planLabelRemoval(label: RmaLabel | null): LabelChange {
  if (!label) refuse("not_found")
  return { label: null, label_added_at: null, released_file_id: label.file?.id ?? null }
}

/**
 * Deletes what a label shows of a person some time after it was made. By the number the parcel can
 * still be found, and what it cost is part of the books.
 *
 * @throws Refusal `not_found`: there is nothing (any more) that was added before the moment
 */
export function planLabelDeletion(
  { label, label_added_at }: { label: RmaLabel | null; label_added_at: Date | null },
  addedBefore: Date
): LabelChange {
  if (!label || !hasDocument(label) || !label_added_at || label_added_at >= addedBefore) {
    refuse("not_found")
  }
  const { url: _url, file, ...kept } = label
  return {
    label: Object.keys(kept).length > 0 ? kept : null,
    label_added_at: null,
    released_file_id: file?.id ?? null,
  }
}
