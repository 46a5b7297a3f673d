import type { AdminReturnReasonSettings, AdminUpdateReturnReasonSettings } from "../../types/http"
import { startFee, toFee, type FeeValues } from "./fee-form"
import { changedValues } from "./settings-form"
import { startTranslations, toTranslations, type WordsByLocale } from "./translations-form"

type Rules = Pick<
  AdminReturnReasonSettings,
  | "is_visible"
  | "requires_photos"
  | "proposed_action_id"
  | "default_disposition"
  | "label_paid_by"
  | "fault"
>

/** What the form of a reason holds. No action named stands for all. */
export type ReasonValues = Rules & {
  action_ids: string[]
  fee: FeeValues
  translations: WordsByLocale<"label">
}

export function startReason(
  reason: AdminReturnReasonSettings,
  locales: readonly string[]
): ReasonValues {
  return {
    is_visible: reason.is_visible,
    requires_photos: reason.requires_photos,
    action_ids: reason.action_ids ?? [],
    proposed_action_id: reason.proposed_action_id,
    default_disposition: reason.default_disposition,
    label_paid_by: reason.label_paid_by,
    fault: reason.fault,
    fee: startFee(reason.restocking_fee),
    translations: startTranslations(reason.translations, locales, ["label"]),
  }
}

/** What was changed of a reason, as the server takes it; a fee that cannot be read is no change. */
export function toReasonBody(
  reason: AdminReturnReasonSettings,
  { action_ids, fee, translations, ...rules }: ReasonValues
): AdminUpdateReturnReasonSettings {
  return changedValues<AdminUpdateReturnReasonSettings>(reason, {
    ...rules,
    action_ids: action_ids.length ? action_ids : null,
    restocking_fee: toFee(fee),
    translations: labelsOf(translations),
  })
}

function labelsOf(words: WordsByLocale<"label">): Record<string, { label: string }> | null {
  const written = Object.entries(toTranslations(words) ?? {}).flatMap(([locale, { label }]) =>
    label === undefined ? [] : [[locale, { label }] as const]
  )
  return written.length ? Object.fromEntries(written) : null
}
