import type { MedusaContainer } from "@medusajs/framework/types"
import type { SettlementTerms } from "../../domain"
import { parseReasonSettings } from "../../facts/reason-settings"
import type { RmaRecord } from "../../facts/rma"
import { RMA_MODULE } from "../../modules/rma"
import { loadLabelPayer } from "../label/load-label-payer"

/** All that the merchant said that a settlement of a case is prefilled from. */
export async function loadSettlementTerms(
  container: MedusaContainer,
  rma: RmaRecord
): Promise<SettlementTerms> {
  const reasonIds = rma.items.flatMap(({ reason_id }) => reason_id ?? [])
  const [settings, paid_by] = await Promise.all([
    container
      .resolve(RMA_MODULE)
      .listReturnReasonSettings({ reason_id: reasonIds }, { take: null }),
    loadLabelPayer(container, rma),
  ])
  return {
    legal_basis: rma.legal_basis,
    policy: rma.policy_terms,
    reasons: Object.fromEntries(
      settings
        .map(parseReasonSettings)
        .map(({ reason_id, restocking_fee, fault }) => [reason_id, { restocking_fee, fault }])
    ),
    label: { paid_by, cost: rma.label?.cost ?? null, is_deducted: isLabelDeducted(rma) },
  }
}

function isLabelDeducted({ settlements }: RmaRecord): boolean {
  return settlements.some(
    ({ status, lines }) =>
      status === "approved" && lines.some(({ type }) => type === "label_fee")
  )
}
