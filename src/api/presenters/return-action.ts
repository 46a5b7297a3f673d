import { translationFor } from "../../domain"
import type { ReturnActionRecord } from "../../facts/return-action"
import type { AdminReturnAction, HttpReturnAction } from "../../types/http"

/** An action as shoppers see it, in the language asked for where the merchant wrote it in it. */
export function presentStoreReturnAction(
  { id, label, description, resolution, translations }: ReturnActionRecord,
  locale: string | null
): HttpReturnAction {
  const words = translationFor(translations, locale)
  return {
    id,
    label: words?.label ?? label,
    description: words?.description ?? description,
    resolution,
  }
}

/** An action as staff see it, in the words in which the merchant wrote it. */
export function presentAdminReturnAction(action: ReturnActionRecord): AdminReturnAction {
  return {
    ...presentStoreReturnAction(action, null),
    is_visible: action.is_visible,
    rank: action.rank,
    return_shipping_option_ids: action.return_shipping_option_ids,
    label_paid_by: action.label_paid_by,
    bonus_percent: action.bonus_percent,
    translations: action.translations,
    created_at: action.created_at.toISOString(),
    updated_at: action.updated_at.toISOString(),
  }
}
