import type { HttpReturnAction, StoreReturnReasonSettings } from "../../../src/types/http"

/** A reason that can be chosen. */
export type ReasonChoice = {
  id: string
  label: string
  requires_photos: boolean
  /** Null: every action. */
  action_ids: string[] | null
  proposed_action_id: string | null
}

/** Reasons below the name of their category, null for none. */
export type ReasonGroup = { label: string | null; reasons: ReasonChoice[] }

/**
 * Sorts reasons below their categories. A category is a reason that others have as their parent: a
 * heading, and not a choice. Reasons without one come first.
 */
export function toReasonGroups(settings: StoreReturnReasonSettings[]): ReasonGroup[] {
  const labels = new Map(settings.map(({ reason_id, label }) => [reason_id, label]))
  const parents = settings.map(({ parent_return_reason_id: parent }) => parent)
  const categories = [...new Set(parents)].filter((id) => id !== null && labels.has(id))
  const choices = settings.filter(({ reason_id }) => !categories.includes(reason_id))
  const below = (category: string | null) =>
    choices
      .filter(({ parent_return_reason_id: parent }) =>
        category === null ? !categories.includes(parent) : parent === category
      )
      .map(toChoice)

  return [null, ...categories]
    .map((category) => ({
      label: category === null ? null : (labels.get(category) ?? null),
      reasons: below(category),
    }))
    .filter(({ reasons }) => reasons.length > 0)
}

/** What a shopper may ask for: what the line and the reason allow, in the shop's order. */
export function actionsFor(
  actions: HttpReturnAction[],
  reason: ReasonChoice | undefined,
  lineActionIds: string[]
): HttpReturnAction[] {
  const ofReason = reason?.action_ids ?? null
  return actions.filter(
    ({ id }) => lineActionIds.includes(id) && (ofReason === null || ofReason.includes(id))
  )
}

/**
 * The wish that goes with a reason: what was wished before where the reason allows it and proposes
 * nothing, else what the reason proposes, else the only one there is.
 */
export function proposedActionId(
  allowed: HttpReturnAction[],
  reason: ReasonChoice | undefined,
  wishedBefore: string | null
): string | null {
  const isAllowed = (id: string | null | undefined) => allowed.some((action) => action.id === id)
  const proposed = reason?.proposed_action_id ?? null
  if (isAllowed(proposed)) return proposed
  if (isAllowed(wishedBefore)) return wishedBefore
  return allowed.length === 1 ? (allowed[0]?.id ?? null) : null
}

function toChoice(settings: StoreReturnReasonSettings): ReasonChoice {
  return {
    id: settings.reason_id,
    label: settings.label,
    requires_photos: settings.requires_photos,
    action_ids: settings.action_ids,
    proposed_action_id: settings.proposed_action_id,
  }
}
