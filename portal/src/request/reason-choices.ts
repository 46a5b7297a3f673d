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

/** Sorts reasons below their categories, which are headings and no choices; those without one come first. */
export function toReasonGroups(settings: StoreReturnReasonSettings[]): ReasonGroup[] {
  const categories = settings.filter(({ is_category }) => is_category)
  const choices = settings.filter(({ is_category }) => !is_category)
  const categoryOf = ({ parent_return_reason_id: parent }: StoreReturnReasonSettings) =>
    categories.find(({ reason_id }) => reason_id === parent)

  return [undefined, ...categories]
    .map((category) => ({
      label: category?.label ?? null,
      reasons: choices.filter((choice) => categoryOf(choice) === category).map(toChoice),
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
