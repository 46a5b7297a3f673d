import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { refuse } from "../../domain/refusals"
import { parseReason, reasonFields, type Reason } from "../../facts/reason"
import {
  parseReasonSettings,
  settingsOfReason,
  type ReasonSettings,
} from "../../facts/reason-settings"
import { RMA_MODULE } from "../../modules/rma"

/** A return reason of core, with what the merchant set of it. */
export type ReasonWithSettings = { reason: Reason; settings: ReasonSettings }

/**
 * As much of the reasons as a page shows; all of them where no page is asked for. Oldest first, those of
 * one moment by their ids: pages must not overlap. Whoever shows names sorts them in the reader's language.
 */
export async function readReasonSettings(
  container: MedusaContainer,
  page: { skip?: number; take?: number } = {},
  filters: { id?: string } = {}
): Promise<{ reasons: ReasonWithSettings[]; count: number }> {
  const { data, metadata } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "return_reason",
    fields: reasonFields,
    filters,
    pagination: { order: { created_at: "ASC", id: "ASC" }, ...page },
  })
  const reasons = data.map(parseReason)
  const rows = await container
    .resolve(RMA_MODULE)
    .listReturnReasonSettings({ reason_id: reasons.map(({ id }) => id) }, { take: null })
  const set = rows.map(parseReasonSettings)
  return {
    reasons: reasons.map((reason) => ({ reason, settings: settingsOfReason(set, reason.id) })),
    count: metadata?.count ?? reasons.length,
  }
}

/** @throws Refusal `not_found` */
export async function readReasonWithSettings(
  container: MedusaContainer,
  id: string
): Promise<ReasonWithSettings> {
  const { reasons } = await readReasonSettings(container, {}, { id })
  return reasons[0] ?? refuse("not_found")
}
