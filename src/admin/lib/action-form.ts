import type { LabelPayer, Resolution } from "../../domain"
import type {
  AdminCreateReturnAction,
  AdminReturnAction,
  AdminUpdateReturnAction,
} from "../../types/http"
import { changedValues, toPercent, toText } from "./settings-form"
import { startTranslations, toTranslations, type WordsByLocale } from "./translations-form"

const WORDS = ["label", "description"] as const

/** What the form of an action holds. No shipping option named stands for all. */
export type ActionValues = {
  label: string
  description: string
  resolution: Resolution
  is_visible: boolean
  label_paid_by: LabelPayer | null
  /** In percent, as typed. */
  bonus_percent: string
  return_shipping_option_ids: string[]
  translations: WordsByLocale<(typeof WORDS)[number]>
}

/** An action as it is, or the beginning of a new one. */
export function startAction(
  action: AdminReturnAction | null,
  locales: readonly string[]
): ActionValues {
  return {
    label: action?.label ?? "",
    description: action?.description ?? "",
    resolution: action?.resolution ?? "refund",
    is_visible: action?.is_visible ?? true,
    label_paid_by: action?.label_paid_by ?? null,
    bonus_percent: String(action?.bonus_percent ?? ""),
    return_shipping_option_ids: action?.return_shipping_option_ids ?? [],
    translations: startTranslations(action?.translations ?? null, locales, WORDS),
  }
}

/** The whole action, as the server takes a new one. */
export function toActionBody(values: ActionValues): AdminCreateReturnAction {
  const { return_shipping_option_ids: options } = values
  return {
    ...values,
    // Promised to whoever takes store credit: with another resolution it would mean nothing.
    bonus_percent:
      values.resolution === "store_credit" ? (toPercent(values.bonus_percent) ?? null) : null,
    label: values.label.trim(),
    description: toText(values.description),
    return_shipping_option_ids: options.length ? options : null,
    translations: toTranslations(values.translations),
  }
}

/** What was changed of an action. */
export function toActionChange(
  action: AdminReturnAction,
  values: ActionValues
): AdminUpdateReturnAction {
  return changedValues<AdminUpdateReturnAction>(action, toActionBody(values))
}
