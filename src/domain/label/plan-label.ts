import type { RmaItemFacts } from "../facts"
import { refuse } from "../refusals"
import type { RmaStatus } from "../words"
import { withoutUndefined } from "../without-undefined"
import { hasDocument, type RmaLabel } from "./rma-label"

export type LabeledCase = {
  status: RmaStatus
  items: Pick<RmaItemFacts, "return_expected">[]
  label: RmaLabel | null
  label_added_at: Date | null
}

export type LabelPlan = {
  label: RmaLabel
  /** When the document came that is to be deleted some time after; null: there is none. */
  label_added_at: Date | null
  /** The file that the label has no more. */
  released_file_id: string | null
  /** The customer has something new to print. */
  is_document_new: boolean
}

/** While goods may still be sent; before the yes, so that the yes can bring the label along. */
const STATUSES_WITH_LABEL: RmaStatus[] = ["requested", "approved", "processing"]

/**
 * The label with what is given put over it: a link takes the place of a file, and the other way round.
 * @throws Refusal `transition_not_allowed`: nothing is (or may be) sent back in this case
 */
export function planLabel(rma: LabeledCase, given: Partial<RmaLabel>, now: Date): LabelPlan {
  const { status, label: former } = rma
  if (!STATUSES_WITH_LABEL.includes(status)) {
    refuse("transition_not_allowed", { status, event: "add_a_label" })
  }
  if (!comesBack(rma)) refuse("transition_not_allowed", { status, goods: "not_expected" })
  const label = withoutUndefined({
    ...former,
    ...given,
    ...(given.url !== undefined && { file: undefined }),
    ...(given.file !== undefined && { url: undefined }),
  })
  const is_document_new = hasDocument(given)
  return {
    label,
    label_added_at: is_document_new ? now : rma.label_added_at,
    released_file_id: former?.file && former.file.id !== label.file?.id ? former.file.id : null,
    is_document_new,
  }
}

/** Whether a case can get a label, for screens that offer it. */
export function isLabelable(rma: Pick<LabeledCase, "status" | "items">): boolean {
  return STATUSES_WITH_LABEL.includes(rma.status) && comesBack(rma)
}

function comesBack({ items }: Pick<LabeledCase, "items">): boolean {
  return items.some((item) => item.return_expected)
}
