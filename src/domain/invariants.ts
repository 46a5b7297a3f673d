import type { PolicyTerms } from "./eligibility/policy-terms"
import type {
  CapturedPayment,
  LineWorth,
  OrderLine,
  RecordedWorth,
  RmaFacts,
  RmaItemFacts,
} from "./facts"
import { spokenForUnits } from "./goods/returnable"
import { unitsUnknownToCore } from "./goods/unknown-to-core"
import type { Currency, MinorUnits } from "./money/currency"
import { toMinor } from "./money/to-minor"
import { mayPayBeforeReceipt } from "./settlement/may-pay-before-receipt"
import type { SettlementLine } from "./settlement/settlement"
import { sumOf } from "./sum-of"
import type { ReimbursementStatus } from "./words"

/** A broken invariant of docs/glossary.md: its number, and what was found. */
export type Violation = { invariant: "I1" | "I2" | "I3" | "I4" | "I5"; found: string }

/** I1, within an item: received ≤ approved ≤ requested, once it is approved. */
export function checkItemQuantities(item: RmaItemFacts): Violation[] {
  const { received_quantity, approved_quantity, requested_quantity } = item
  const isOrdered =
    0 <= received_quantity &&
    received_quantity <= approved_quantity &&
    approved_quantity <= requested_quantity
  const found = `item ${item.id}: ${received_quantity} ≤ ${approved_quantity} ≤ ${requested_quantity}`
  return isOrdered ? [] : [{ invariant: "I1", found }]
}

/** I1, over an order: all live cases of a line together never exceed what was fulfilled. */
export function checkLineQuantities(lines: OrderLine[], cases: RmaFacts[]): Violation[] {
  return lines.flatMap((line) => {
    const unknown_to_core = sumOf(cases, ({ status, items }) =>
      sumOf(items, (item) => (item.line_item_id === line.id ? unitsUnknownToCore(status, item) : 0))
    )
    const spokenFor = spokenForUnits(line, { unknown_to_core })
    const found = `line ${line.id}: ${spokenFor} units spoken for of ${line.fulfilled} fulfilled`
    return spokenFor <= line.fulfilled ? [] : [{ invariant: "I1", found }]
  })
}

/** I2: the dispositions of an item sum to its received quantity. */
export function checkDispositions(item: RmaItemFacts, units: { quantity: number }[]): Violation[] {
  const disposed = sumOf(units, ({ quantity }) => quantity)
  const found = `item ${item.id}: ${disposed} disposed of, ${item.received_quantity} received`
  return disposed === item.received_quantity ? [] : [{ invariant: "I2", found }]
}

/**
 * I3: resolved units ≤ received + approved units without an expected return; the same of core's
 * part. Where the policy of the case pays before the goods are there: ≤ requested units, since those
 * that were paid and never came are approved no more; and core may have been told to put the value of
 * units back that came since, whose payment was voided.
 */
export function checkResolvedUnits(
  item: RmaItemFacts,
  terms: Pick<PolicyTerms, "pay_before_receipt"> = {}
): Violation[] {
  const present = mostResolvable(item, terms)
  const isBound =
    item.resolved_quantity <= present &&
    item.core_resolved_quantity <= item.core_received_quantity &&
    (item.core_resolved_quantity <= item.resolved_quantity || mayPayBeforeReceipt(terms, item))
  const ours = `${item.resolved_quantity} resolved of ${present}`
  const core = `${item.core_resolved_quantity} of ${item.core_received_quantity} in core`
  const found = `item ${item.id}: ${ours}, ${core}`
  return isBound ? [] : [{ invariant: "I3", found }]
}

function mostResolvable(
  item: RmaItemFacts,
  terms: Pick<PolicyTerms, "pay_before_receipt">
): number {
  if (!item.return_expected) return item.approved_quantity
  return mayPayBeforeReceipt(terms, item) ? item.requested_quantity : item.received_quantity
}

/** I4, within a settlement: its lines sum to its total. */
export function checkSettlementSum(settlement: {
  lines: Pick<SettlementLine, "amount">[]
  owed: MinorUnits
}): Violation[] {
  const sum = sumOf(settlement.lines, ({ amount }) => amount)
  const found = `lines of ${sum}, owed ${settlement.owed}`
  return sum === settlement.owed ? [] : [{ invariant: "I4", found }]
}

/**
 * I4, over the settlements of an order: partial returns of a line sum to the line. Of a line whose
 * price was the same all the time: units settled before an edit keep the value they had.
 */
export function checkRecordedWorth(
  line: LineWorth,
  recorded: RecordedWorth,
  currency: Currency
): Violation[] {
  const total = toMinor(line.total, currency)
  const isWhole = recorded.quantity === line.quantity
  const holds = isWhole ? recorded.amount === total : recorded.amount <= total
  const units = `${recorded.quantity} of ${line.quantity} units`
  const found = `line ${line.line_item_id}: ${recorded.amount} of ${total} for ${units}`
  return holds && recorded.quantity <= line.quantity ? [] : [{ invariant: "I4", found }]
}

/** I5, of a settlement: reimbursements paid ≤ owed. */
export function checkReimbursed(settlement: {
  owed: MinorUnits
  reimbursements: { status: ReimbursementStatus; amount: MinorUnits }[]
}): Violation[] {
  const paid = sumOf(settlement.reimbursements, ({ status, amount }) =>
    status === "paid" ? amount : 0
  )
  const found = `${paid} paid, ${settlement.owed} owed`
  return paid <= settlement.owed ? [] : [{ invariant: "I5", found }]
}

/** I5, of a payment: gateway refunds ≤ captured, exactly. */
export function checkRefunded({ id, captured, refunded }: CapturedPayment): Violation[] {
  const found = `payment ${id}: ${refunded} refunded of ${captured} captured`
  return refunded <= captured ? [] : [{ invariant: "I5", found }]
}
