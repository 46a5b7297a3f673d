import { parseAmount } from "./parse-amount"
import type { DraftPart, RequestDraft } from "./request-draft"
import type { ReasonChoice } from "./reason-choices"

const MAX_TEXT = 10_000

/** What is wrong with one field of a draft; the words stand in i18n. */
export type Problem =
  | "required"
  | "tooLong"
  | "photosRequired"
  | "duplicate"
  | "future"
  | "notAnAmount"

export type PartProblems = Partial<Record<"reason_id" | "action_id" | "note" | "attachments", Problem>>

export type DraftProblems = {
  /** By the key of the part. */
  parts: Record<string, PartProblems>
  received_on?: Problem
  purchase_price?: Problem
  customer_note?: Problem
}

/**
 * Everything that keeps a draft from being sent, at once. The server asks again: this only saves a
 * shopper the way there.
 *
 * @param today of the shopper, such as "2026-03-12"
 */
export function findProblems(
  draft: RequestDraft,
  { reasons, today }: { reasons: ReasonChoice[]; today: string }
): DraftProblems {
  const parts = draft.parts.map(
    (part): [string, PartProblems] => [part.key, problemsOfPart(part, draft, reasons)]
  )
  return {
    parts: Object.fromEntries(parts.filter(([, problems]) => Object.keys(problems).length > 0)),
    ...(draft.received_on > today && { received_on: "future" as const }),
    ...(draft.purchase_price.trim() &&
      parseAmount(draft.purchase_price) === null && { purchase_price: "notAnAmount" as const }),
    ...(draft.customer_note.length > MAX_TEXT && { customer_note: "tooLong" as const }),
  }
}

/** How many fields are not right. */
export function countProblems({ parts, ...fields }: DraftProblems): number {
  const inParts = Object.values(parts).reduce((sum, one) => sum + Object.keys(one).length, 0)
  return inParts + Object.keys(fields).length
}

function problemsOfPart(
  part: DraftPart,
  draft: RequestDraft,
  reasons: ReasonChoice[]
): PartProblems {
  const reason = reasons.find(({ id }) => id === part.reason_id)
  return {
    ...reasonProblem(part, draft),
    // What can be wished for is not asked before the reason, which decides it.
    ...(part.reason_id !== null && part.action_id === null && { action_id: "required" as const }),
    ...(part.note.trim() === "" && { note: "required" as const }),
    ...(part.note.length > MAX_TEXT && { note: "tooLong" as const }),
    ...(reason?.requires_photos &&
      part.attachments.length === 0 && { attachments: "photosRequired" as const }),
  }
}

function reasonProblem(part: DraftPart, draft: RequestDraft): Pick<PartProblems, "reason_id"> {
  if (part.reason_id === null) return { reason_id: "required" }
  const first = draft.parts.find(
    (other) =>
      other.line_item_id === part.line_item_id &&
      other.reason_id === part.reason_id &&
      other.action_id === part.action_id
  )
  return first === part ? {} : { reason_id: "duplicate" }
}
