import type { AdminReturnReasonSettings } from "../../types/http"

/** As much of a reason as a picker shows. */
type ReturnReason = Pick<
  AdminReturnReasonSettings,
  "reason_id" | "label" | "parent_return_reason_id" | "is_category"
>

/** A heading of a picker, null for none, and what can be picked below it. */
export type ReasonGroup = { label: string | null; options: { value: string; label: string }[] }

/**
 * Sorts reasons under their categories for a picker, all in the order in which they come. A category is
 * a heading, not a choice. Reasons without a category come first.
 */
export function toReasonGroups(reasons: ReturnReason[]): ReasonGroup[] {
  const categories = reasonCategories(reasons)
  const known = new Set(categories.map(({ reason_id }) => reason_id))
  const choices = reasons.filter(({ is_category }) => !is_category)
  const optionsOf = (belongs: (parent: string) => boolean) =>
    choices
      .filter(({ parent_return_reason_id: parent }) => belongs(parent ?? ""))
      .map(({ reason_id, label }) => ({ value: reason_id, label }))

  return [
    { label: null, options: optionsOf((parent) => !known.has(parent)) },
    ...categories.map(({ reason_id, label }) => ({
      label,
      options: optionsOf((parent) => parent === reason_id),
    })),
  ].filter(({ options }) => options.length > 0)
}

/** The reasons that others have as their parent: cases are filed under them. */
export function reasonCategories<Reason extends ReturnReason>(reasons: Reason[]): Reason[] {
  return reasons.filter(({ is_category }) => is_category)
}
