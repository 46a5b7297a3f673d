import type { AdminReturnReasonSettings } from "../../types/http"

/** A category with its reasons; null stands for the reasons that are in none. */
export type ReasonBranch = {
  category: AdminReturnReasonSettings | null
  reasons: AdminReturnReasonSettings[]
}

/** Reasons under their categories; those without a category come first. */
export function toReasonTree(reasons: AdminReturnReasonSettings[]): ReasonBranch[] {
  const categories = reasons.filter(({ is_category }) => is_category)
  const choices = reasons.filter(({ is_category }) => !is_category)
  const known = new Set(categories.map(({ reason_id }) => reason_id))
  const alone = choices.filter((one) => !known.has(one.parent_return_reason_id ?? ""))
  return [
    ...(alone.length ? [{ category: null, reasons: alone }] : []),
    ...categories.map((category) => ({
      category,
      reasons: choices.filter((one) => one.parent_return_reason_id === category.reason_id),
    })),
  ]
}
