import type { HealthCode, RepairKind } from "./finding-codes"

/** A difference between two records that should say the same, by name. */
export type HealthFinding = {
  code: HealthCode
  /** The id of what the code's `subject` names. */
  subject_id: string
  rma_id: string | null
  /** What each side says, in figures or single words; null where there is nothing to set side by side. */
  expected: string | null
  found: string | null
  /** Null where only a person can mend it. */
  repair: RepairKind | null
  /**
   * By how much it makes the order's pending differ from what it should be, in major units, unrounded:
   * so that one fault is not found twice.
   */
  pending_effect?: string
}

/** Stable while the same drift lasts: `<code>:<subject>`. */
export function findingId({ code, subject_id }: Pick<HealthFinding, "code" | "subject_id">): string {
  return `${code}:${subject_id}`
}
