import { translationFor } from "../../domain"
import type { AdminReturnReasonSettings, StoreReturnReasonSettings } from "../../types/http"
import type { ReasonWithSettings } from "../http/read-reason-settings"

/** A reason as staff see it; `rmaCount`: how many cases name it. */
export function presentAdminReasonSettings(
  { reason, settings }: ReasonWithSettings,
  rmaCount: number
): AdminReturnReasonSettings {
  return {
    ...settings,
    reason_id: reason.id,
    label: reason.label,
    value: reason.value,
    parent_return_reason_id: reason.category_id,
    is_category: reason.is_category,
    rma_count: rmaCount,
  }
}

/**
 * The reasons that shoppers may choose, and the categories that these are in, in the language asked
 * for where the merchant wrote them in it. Of the actions of a reason those that shoppers may see.
 */
export function presentStoreReasonSettings(
  reasons: ReasonWithSettings[],
  visibleActionIds: string[],
  locale: string | null
): StoreReturnReasonSettings[] {
  const choices = reasons.filter(({ reason, settings }) => !reason.is_category && settings.is_visible)
  const categories = new Set(choices.map(({ reason }) => reason.category_id))
  return reasons
    .filter((one) => choices.includes(one) || categories.has(one.reason.id))
    .map(({ reason, settings }) => {
      const action_ids =
        settings.action_ids?.filter((id) => visibleActionIds.includes(id)) ?? null
      return {
        reason_id: reason.id,
        label: translationFor(settings.translations, locale)?.label ?? reason.label,
        parent_return_reason_id: reason.category_id,
        is_category: reason.is_category,
        requires_photos: settings.requires_photos,
        action_ids,
        proposed_action_id:
          (action_ids ?? visibleActionIds).find((id) => id === settings.proposed_action_id) ?? null,
      }
    })
}
