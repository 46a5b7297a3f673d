import { fromMinor, toRaw } from "../../domain"
import type { Currency, Settlement, SettlementLine } from "../../domain"
import type { RmaRecord, SettlementRecord } from "../../facts/rma"
import type { StoredSettlementRequest } from "../../facts/settlement-request"
import { newId } from "../../modules/rma/new-id"
import type { NewReimbursement, NewSettlement } from "../../modules/rma/types"

/** Who writes a settlement down, what was asked for, and when. */
export type Writing = {
  status: "draft" | "approved"
  /** Drawn before; else it is drawn here. */
  id?: string
  /** The draft that is approved by it. */
  draft?: SettlementRecord
  rma: RmaRecord
  /** None: a case was completed, nobody typed anything. */
  request: StoredSettlementRequest | null
  by: string | null
  now: Date
}

/** A calculated settlement as it is written down; the order's books were not told of it yet. */
export function newSettlement(
  settlement: Settlement,
  reimbursements: NewReimbursement[],
  { status, id, draft, rma, request, by, now }: Writing
): NewSettlement {
  const { currency } = settlement
  const isApproved = status === "approved"
  return {
    id: draft?.id ?? id ?? newId("stl"),
    order_id: rma.order_id,
    status,
    currency_code: currency.code,
    owed: toRaw(settlement.owed, currency),
    core_amount: settlement.core_amount,
    credit_line_amount: settlement.credit_line_amount,
    items: settlement.items,
    request,
    points_to_cancel: request?.points_to_cancel ?? null,
    override_reason: request?.override_reason ?? null,
    note: null,
    created_by: draft ? draft.created_by : by,
    approved_by: isApproved ? by : null,
    approved_at: isApproved ? now : null,
    booked_at: null,
    lines: settlement.lines.map((line, rank) => newLine(line, rank, rma, currency)),
    reimbursements,
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
    id: newId("stll"),
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
