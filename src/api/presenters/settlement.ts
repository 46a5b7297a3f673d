import type { Settlement } from "../../domain"
import { fromMinor } from "../../domain"
import type { ReimbursementRecord, SettlementRecord } from "../../facts/rma"
import type {
  AdminSettlementPreviewResponse,
  HttpReimbursement,
  HttpSettlement,
  HttpSettlementLine,
} from "../../types/http"

/** A settlement as staff see it. */
export function presentSettlement(settlement: SettlementRecord): HttpSettlement {
  return {
    ...withoutReimbursements(settlement),
    reimbursements: settlement.reimbursements.map((one) => ({
      ...presentReimbursement(one),
      ...present({ payment_id: one.payment_id, reference: one.reference, failure: one.failure }),
    })),
  }
}

/** A settlement as the customer sees it: the words of providers and of staff stay inside. */
export function presentStoreSettlement(settlement: SettlementRecord): HttpSettlement {
  return {
    ...withoutReimbursements(settlement),
    reimbursements: settlement.reimbursements.map(presentReimbursement),
  }
}

/** A settlement that was calculated (in minor units) and not written. */
export function presentPreview(
  rmaId: string,
  { currency, lines, owed }: Settlement
): AdminSettlementPreviewResponse["settlement"] {
  const major = (amount: number) => fromMinor(amount, currency)
  return {
    rma_id: rmaId,
    status: "draft",
    currency_code: currency.code,
    owed: major(owed),
    lines: lines.map(({ type, amount, taxes, rma_item_id, quantity, note }) => ({
      type,
      amount: major(amount),
      taxes: taxes.map((tax) => ({ ...tax, amount: major(tax.amount) })),
      ...present({ rma_item_id, quantity, note }),
    })),
    reimbursements: [],
    credit_note: null,
  }
}

function withoutReimbursements(
  settlement: SettlementRecord
): Omit<HttpSettlement, "reimbursements"> {
  return {
    id: settlement.id,
    rma_id: settlement.rma_id,
    status: settlement.status,
    currency_code: settlement.currency_code,
    owed: Number(settlement.owed),
    lines: settlement.lines.map(presentLine),
    credit_note: null,
    created_at: settlement.created_at.toISOString(),
  }
}

function presentLine({
  id,
  type,
  amount,
  taxes,
  rma_item_id,
  quantity,
  note,
}: SettlementRecord["lines"][number]): HttpSettlementLine {
  return { id, type, amount: Number(amount), taxes, ...present({ rma_item_id, quantity, note }) }
}

function presentReimbursement(one: ReimbursementRecord): HttpReimbursement {
  return {
    id: one.id,
    tender: one.tender,
    amount: Number(one.amount),
    bonus: Number(one.bonus),
    status: one.status,
  }
}

/** Leaves out what there is not: fields marked with `?` in the contract are absent, not null. */
function present<Values extends Record<string, unknown>>(
  values: Values
): { [Name in keyof Values]?: NonNullable<Values[Name]> } {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined)
  ) as { [Name in keyof Values]?: NonNullable<Values[Name]> }
}
