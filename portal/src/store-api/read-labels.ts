import type { HttpRmaItem } from "../../../src/types/http"
import type { Locale } from "../i18n/translate"
import type { PortalApi } from "./portal-api"
import type { ReturnActionsResponse, ReturnReasonsResponse } from "./shapes"

/** What the reason and the action of an item are called, in the language that is read. */
export type Labels = {
  reason: (item: HttpRmaItem) => string | undefined
  action: (item: HttpRmaItem) => string | undefined
}

/** The server gives no more at once, and nobody chooses among more. */
const MOST = 100

/**
 * Reads the names of reasons and actions. A case keeps them as they were when it was opened, in the
 * shop's own language: that is what is shown of those that shoppers can no longer choose.
 */
export async function readLabels(api: PortalApi, locale: Locale): Promise<Labels> {
  const [{ return_reason_settings: reasons }, { return_actions: actions }] = await Promise.all([
    api.read<ReturnReasonsResponse>("/store/return-reason-settings", null, { locale }),
    api.read<ReturnActionsResponse>("/store/return-actions", null, { locale, limit: MOST }),
  ])
  const reasonLabels = new Map(reasons.map(({ reason_id, label }) => [reason_id, label]))
  const actionLabels = new Map(actions.map(({ id, label }) => [id, label]))
  return {
    reason: ({ reason }) => (reason ? (reasonLabels.get(reason.id) ?? reason.label) : undefined),
    action: ({ action }) => (action ? (actionLabels.get(action.id) ?? action.label) : undefined),
  }
}
