import { refuse } from "../refusals"
import type { RmaStatus } from "../words"
import { namedDeadline } from "./return-deadline"

/** What is asked of a case to give it another deadline. */
export type ExtensionFacts = { status: RmaStatus; return_by: Date | null }

/** A deadline that takes the place of another; null: there was none. */
export type Extension = { from: Date | null; to: Date }

/**
 * The deadline that staff grant instead of the one that a case has. While its goods are awaited only:
 * before, approving sets it, and an expired case is reopened with a new one.
 *
 * `said` as in `returnDeadline`.
 * @throws Refusal `transition_not_allowed`, `invalid_data`: it is over
 */
export function planExtension(
  { status, return_by }: ExtensionFacts,
  said: string,
  { time_zone }: { time_zone: string },
  now: Date
): Extension {
  if (!isExtendable(status)) refuse("transition_not_allowed", { status, event: "extend" })
  return { from: return_by, to: namedDeadline(said, time_zone, now) }
}

/** Whether a case has a deadline that can still be moved. */
export function isExtendable(status: RmaStatus): boolean {
  return status === "approved"
}
