import type { RmaLabel } from "./rma-label"
import { hasDocument } from "./rma-label"
import { isLabelable, planLabel, type LabeledCase } from "./plan-label"

/** What came of asking a carrier for a label. */
export type CarrierAnswer =
  | { kind: "label"; label: Pick<RmaLabel, "url" | "tracking_number" | "carrier"> }
  /** Goods come back by it without a label of its own. */
  | { kind: "no_label" }
  | { kind: "failed"; failure: string }

export type LabelAnswerPlan = {
  label?: RmaLabel
  label_added_at?: Date | null
  label_requested_at?: null
  label_failure?: string | null
}

/** What an answer is good for: a label may come when there is one already, or when nothing is sent any more. */
export type LabelAnswerOutcome = "added" | "none" | "failed" | "unneeded" | "outdated"

/**
 * What the answer of a carrier that was asked at `asked_at` does to its case. An answer that comes late,
 * when nobody waits for it, still brings its label; but it does not speak for a carrier that was asked
 * since then.
 */
export function planLabelAnswer(
  rma: LabeledCase & { label_requested_at: Date | null },
  answer: CarrierAnswer,
  asked_at: Date,
  now: Date
): { outcome: LabelAnswerOutcome; columns: LabelAnswerPlan } {
  const isAwaited = rma.label_requested_at?.getTime() === asked_at.getTime()
  const isAskedSince = rma.label_requested_at !== null && !isAwaited
  const answered = isAskedSince ? {} : { label_requested_at: null, label_failure: null }

  switch (answer.kind) {
    case "label": {
      if (!isLabelable(rma) || hasDocument(rma.label)) {
        return { outcome: "unneeded", columns: answered }
      }
      const { label, label_added_at } = planLabel(rma, answer.label, now)
      return { outcome: "added", columns: { ...answered, label, label_added_at } }
    }
    case "no_label":
      return { outcome: "none", columns: answered }
    case "failed":
      return isAwaited
        ? { outcome: "failed", columns: { ...answered, label_failure: answer.failure } }
        : { outcome: "outdated", columns: {} }
  }
}
