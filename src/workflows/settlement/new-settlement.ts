import { generateEntityId } from "@medusajs/framework/utils"
import { fromMinor, toRaw } from "../../domain"
import type { Currency, PlannedTender, Settlement, SettlementLine } from "../../domain"
import type { RmaRecord } from "../../facts/rma"
import type { NewReimbursement, NewSettlement } from "../../modules/rma/types"

type Approval = {
  /** Drawn before; else it is drawn here. */
  id?: string
  rma: RmaRecord
  by: string | null
  notify_customer: boolean
  now: Date
}

/** A calculated settlement as it is written down: approved, and not yet told to the order's books. */
export function newSettlement(
  settlement: Settlement,
  tenders: PlannedTender[],
  approval: Approval
): NewSettlement {
  const { rma, by, now } = approval
  const { currency } = settlement
  return {
    id: approval.id ?? generateEntityId(undefined, "stl"),
    order_id: rma.order_id,
    status: "approved",
    currency_code: currency.code,
    owed: toRaw(settlement.owed, currency),
    core_amount: settlement.core_amount,
    credit_line_amount: settlement.credit_line_amount,
    items: settlement.items,
    request: null,
    points_to_cancel: null,
    override_reason: null,
    note: null,
    created_by: by,
    approved_by: by,
    approved_at: now,
    booked_at: null,
    lines: settlement.lines.map((line, rank) => newLine(line, rank, rma, currency)),
    reimbursements: tenders.map((tender) => newReimbursement(tender, currency, approval)),
  }
}

/** A payment that was decided on. A gateway's is under way from now on: its provider is asked next. */
export function newReimbursement(
  { tender, amount, payment_id, provider_id }: PlannedTender,
  currency: Currency,
  { rma, by, notify_customer, now }: Approval
): NewReimbursement {
  const isGateway = tender === "original_payment"
  return {
    id: generateEntityId(undefined, "reim"),
    rma_id: rma.id,
    order_id: rma.order_id,
    tender,
    currency_code: currency.code,
    amount: toRaw(amount, currency),
    bonus: "0",
    status: isGateway ? "processing" : "pending",
    attempts: isGateway ? 1 : 0,
    payment_id,
    provider_id,
    gift_card_code: null,
    gift_card_expires_at: null,
    target_order_id: null,
    notify_customer,
    created_by: by,
    processing_at: isGateway ? now : null,
  }
}

function newLine(
  line: SettlementLine,
  rank: number,
  rma: RmaRecord,
  currency: Currency
): NewSettlement["lines"][number] {
  const item = rma.items.find(({ id }) => id === line.rma_item_id)
  return {
    id: generateEntityId(undefined, "stll"),
    type: line.type,
    amount: toRaw(line.amount, currency),
    taxes: line.taxes.map((tax) => ({ ...tax, amount: fromMinor(tax.amount, currency) })),
    rma_item_id: line.rma_item_id,
    line_item_id: item?.line_item_id ?? null,
    quantity: line.quantity,
    note: line.note,
    rank,
  }
}
