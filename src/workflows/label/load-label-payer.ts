import type { MedusaContainer } from "@medusajs/framework/types"
import { labelPayer, type LabelPayer } from "../../domain"
import { parseReasonSettings, settingsOfReason } from "../../facts/reason-settings"
import { parseReturnAction } from "../../facts/return-action"
import type { RmaRecord } from "../../facts/rma"
import { RMA_MODULE } from "../../modules/rma"

/** Who pays the label of a case, by what the merchant said of the reasons and actions of what comes back. */
export async function loadLabelPayer(
  container: MedusaContainer,
  { items }: Pick<RmaRecord, "items">
): Promise<LabelPayer> {
  const comingBack = items.filter((item) => item.return_expected && item.approved_quantity > 0)
  const reasonIds = comingBack.flatMap(({ reason_id }) => reason_id ?? [])
  const actionIds = comingBack.flatMap(({ action_id }) => action_id ?? [])
  const service = container.resolve(RMA_MODULE)
  const [reasons, actions] = await Promise.all([
    service.listReturnReasonSettings({ reason_id: reasonIds }, { take: null }),
    // Also those that were deleted since: the goods were asked for by them.
    service.listReturnActions({ id: actionIds }, { take: null, withDeleted: true }),
  ])
  const settings = reasons.map(parseReasonSettings)
  const paidByAction = new Map(
    actions.map(parseReturnAction).map(({ id, label_paid_by }) => [id, label_paid_by])
  )
  return labelPayer(
    comingBack.map(({ reason_id, action_id }) => ({
      reason: reason_id === null ? null : settingsOfReason(settings, reason_id).label_paid_by,
      action: (action_id !== null && paidByAction.get(action_id)) || null,
    }))
  )
}
