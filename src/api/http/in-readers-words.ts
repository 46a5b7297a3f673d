import type { MedusaContainer } from "@medusajs/framework/types"
import { translationFor } from "../../domain"
import { parseReasonSettings } from "../../facts/reason-settings"
import { parseReturnAction } from "../../facts/return-action"
import type { RmaRecord } from "../../facts/rma"
import { RMA_MODULE } from "../../modules/rma"

/**
 * The cases with the names of their reasons and actions in the reader's language; without one, in the
 * language in which each was asked for. What was deleted or never translated keeps the name that it had
 * when the case was opened.
 */
export async function inReadersWords(
  container: MedusaContainer,
  rmas: RmaRecord[],
  locale: string | null
): Promise<RmaRecord[]> {
  const items = rmas.flatMap((rma) => rma.items)
  const reasonIds = items.flatMap(({ reason_id }) => reason_id ?? [])
  const actionIds = items.flatMap(({ action_id }) => action_id ?? [])
  const service = container.resolve(RMA_MODULE)
  const [reasons, actions] = await Promise.all([
    reasonIds.length
      ? service.listReturnReasonSettings({ reason_id: [...new Set(reasonIds)] }, { take: null })
      : [],
    actionIds.length
      ? service.listReturnActions({ id: [...new Set(actionIds)] }, { take: null })
      : [],
  ])
  const reasonWords = new Map(
    reasons.map(parseReasonSettings).map((one) => [one.reason_id, one.translations])
  )
  const actionWords = new Map(actions.map(parseReturnAction).map((one) => [one.id, one.translations]))

  return rmas.map((rma) => {
    const language = locale ?? rma.locale
    const name = (words: Map<string, Translations>, id: string | null, label: string | null) =>
      translationFor(words.get(id ?? "") ?? null, language)?.label ?? label
    return {
      ...rma,
      items: rma.items.map((item) => ({
        ...item,
        reason_label: name(reasonWords, item.reason_id, item.reason_label),
        action_label: name(actionWords, item.action_id, item.action_label),
      })),
    }
  })
}

type Translations = Record<string, { label?: string }> | null
