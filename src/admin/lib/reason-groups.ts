/** A return reason of core as its list route answers it. */
export type ReturnReason = {
  id: string
  label: string
  parent_return_reason_id?: string | null
}

/** A heading of a picker, null for none, and what can be picked below it. */
export type ReasonGroup = { label: string | null; options: { value: string; label: string }[] }

/**
 * Sorts reasons under their categories for a picker. A category is a reason that others have as
 * their parent; it is a heading, not a choice. Reasons without a category come first.
 */
export function toReasonGroups(reasons: ReturnReason[]): ReasonGroup[] {
  const byId = new Map(reasons.map((reason) => [reason.id, reason]))
  const isCategory = new Set(reasons.flatMap((reason) => parentIn(byId, reason)?.id ?? []))
  const choices = reasons.filter((reason) => !isCategory.has(reason.id))

  const inCategory = (id: string | undefined) =>
    choices
      .filter((reason) => parentIn(byId, reason)?.id === id)
      .map((reason) => ({ value: reason.id, label: reason.label }))

  return [
    { label: null, options: inCategory(undefined) },
    ...[...isCategory].map((id) => ({
      label: byId.get(id)?.label ?? null,
      options: inCategory(id),
    })),
  ].filter((group) => group.options.length > 0)
}

/** The reasons that others have as their parent: cases are filed under them. */
export function reasonCategories(reasons: ReturnReason[]): ReturnReason[] {
  const parents = new Set(reasons.map(({ parent_return_reason_id }) => parent_return_reason_id))
  return reasons.filter(({ id }) => parents.has(id))
}

function parentIn(byId: Map<string, ReturnReason>, reason: ReturnReason): ReturnReason | undefined {
  return reason.parent_return_reason_id ? byId.get(reason.parent_return_reason_id) : undefined
}
