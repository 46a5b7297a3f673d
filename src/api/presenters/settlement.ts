import type { CreditNoteType, Settlement } from "../../domain"
import { fromMinor } from "../../domain"
import type { CreditNoteRecord, ReimbursementRecord, SettlementRecord } from "../../facts/rma"
import type {
  AdminSettlementPreviewResponse,
  HttpReimbursement,
  HttpSettlement,
  HttpSettlementLine,
} from "../../types/http"
import { present } from "./present"

/** Reads the code that a reimbursement keeps encrypted; null: there is none, or it is not for this reader. */
export type ReadCode = (reimbursement: ReimbursementRecord) => string | null

/** For whoever may see a settlement and not spend what it paid. */
const withoutCodes: ReadCode = () => null

/** A settlement as staff see it, with those notes of its case that are about it. */
export function presentSettlement(
  settlement: SettlementRecord,
  creditNotes: CreditNoteRecord[],
  readCode: ReadCode = withoutCodes
): HttpSettlement {
  return {
    ...withoutReimbursements(settlement, creditNotes),
    ...present({
      points_to_cancel: settlement.points_to_cancel,
      override_reason: settlement.override_reason,
      void_reason: settlement.void_reason,
      created_by: settlement.created_by,
      approved_by: settlement.approved_by,
      voided_by: settlement.voided_by,
    }),
    reimbursements: settlement.reimbursements.map((one) => ({
      ...presentReimbursement(one, readCode),
      ...present({ payment_id: one.payment_id, reference: one.reference, failure: one.failure }),
    })),
  }
}

/** A settlement as the customer sees it: the words of providers and of staff stay inside. */
export function presentStoreSettlement(
  settlement: SettlementRecord,
  creditNotes: CreditNoteRecord[],
  readCode: ReadCode = withoutCodes
): HttpSettlement {
  return {
    ...withoutReimbursements(settlement, creditNotes),
    reimbursements: settlement.reimbursements.map((one) => presentReimbursement(one, readCode)),
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
  settlement: SettlementRecord,
  creditNotes: CreditNoteRecord[]
): Omit<HttpSettlement, "reimbursements"> {
  const noteOf = (type: CreditNoteType) => {
    const note = creditNotes.find((one) => one.settlement_id === settlement.id && one.type === type)
    return note ? { id: note.id, number: note.number } : null
  }
  return {
    id: settlement.id,
    rma_id: settlement.rma_id,
    status: settlement.status,
    currency_code: settlement.currency_code,
    owed: Number(settlement.owed),
    lines: settlement.lines.map(presentLine),
    credit_note: noteOf("credit_note"),
    created_at: settlement.created_at.toISOString(),
    ...present({
      counter_note: noteOf("counter_note"),
      approved_at: settlement.approved_at?.toISOString(),
      voided_at: settlement.voided_at?.toISOString(),
    }),
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

function presentReimbursement(one: ReimbursementRecord, readCode: ReadCode): HttpReimbursement {
  return {
    id: one.id,
    tender: one.tender,
    amount: Number(one.amount),
    bonus: Number(one.bonus),
    status: one.status,
    ...presentCode(one, readCode),
    ...present({ order_id: one.target_order_id }),
  }
}

/** Before it is paid, there may be no card with the code that was drawn for it. */
function presentCode(
  one: ReimbursementRecord,
  readCode: ReadCode
): Pick<HttpReimbursement, "gift_card" | "coupon"> {
  const code = one.status === "paid" ? readCode(one) : null
  if (code === null) return {}
  const credit = { code, expires_at: one.gift_card_expires_at?.toISOString() ?? null }
  return one.tender === "coupon" ? { coupon: credit } : { gift_card: credit }
}
