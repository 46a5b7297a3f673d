import type { PolicyTerms } from "../eligibility/policy-terms"
import type { OrderBooks, RmaFacts } from "../facts"
import type { MinorUnits } from "../money/currency"
import { toMinor } from "../money/to-minor"
import { sumOf } from "../sum-of"
import { isParcelKind } from "../parcel/parcel"
import type { LabelPayer, LegalBasis, RmaKind, Tender } from "../words"
import { promisedCredit } from "./promised-credit"
import { refundableShipping } from "./refundable-shipping"
import { restockingFee, type ReasonFee } from "./restocking-fee"
import type { Settlement } from "./settlement"
import { tenderProblem } from "./tender-problem"
import type { TenderShop } from "./tender-shop"

/** All that the merchant said that a settlement of one case is prefilled from. */
export type SettlementTerms = {
  legal_basis: LegalBasis | null
  /** Of the policy by which the case was judged, as it read then. */
  policy: PolicyTerms
  /** What was said of the reasons of the case, by their ids. */
  reasons: Record<string, ReasonFee>
  label: {
    paid_by: LabelPayer
    /** In major units; null where nobody said. */
    cost: number | null
    /** An earlier settlement of the case took it off. */
    is_deducted: boolean
  }
}

/** Amounts of a settlement to start from, in minor units; 0: none. Staff may type any other. */
export type SettlementDefaults = {
  shipping_refund: MinorUnits
  label_fee: MinorUnits
  restocking_fee: MinorUnits
}

/**
 * What a settlement of units of a case is prefilled with: the restocking fee of their reasons or of the
 * policy; once, the price of the label that the customer pays; and what is left of outbound shipping,
 * with the last units of the order, for whoever withdraws from it (the law has it given back), where
 * the policy is as generous, or where nobody will pay for it.
 */
export function settlementDefaults(
  rma: Pick<RmaFacts, "items" | "kind">,
  books: OrderBooks,
  terms: SettlementTerms,
  items: { id: string; quantity: number }[]
): SettlementDefaults {
  const { legal_basis, policy, reasons } = terms
  const isShippingGivenBack =
    legal_basis === "withdrawal" ||
    policy.refund_outbound_shipping === true ||
    isShippingUndone(rma.kind, books)
  return {
    shipping_refund:
      isShippingGivenBack && isRestOfOrder(rma, books, items) ? refundableShipping(books) : 0,
    label_fee: labelFee(terms, books),
    restocking_fee: restockingFee(rma, books, items, {
      legal_basis,
      policy_fee: policy.restocking_fee ?? null,
      reasons: new Map(Object.entries(reasons)),
    }),
  }
}

/** Of a parcel that never left, or that came back and was never paid: cash on delivery is asked no more. */
function isShippingUndone(kind: RmaKind, { paid_in, currency }: OrderBooks): boolean {
  return (
    kind === "canceled_parcel" || (isParcelKind(kind) && toMinor(paid_in, currency) === 0)
  )
}

function labelFee({ label }: SettlementTerms, { currency }: OrderBooks): MinorUnits {
  const isDue = label.paid_by === "customer" && !label.is_deducted
  return isDue && label.cost !== null ? toMinor(label.cost, currency) : 0
}

/** Whether nothing of the order is left with the customer once these units are settled. */
function isRestOfOrder(
  { items: all }: Pick<RmaFacts, "items">,
  { lines, recorded }: OrderBooks,
  items: { id: string; quantity: number }[]
): boolean {
  return lines.every(({ line_item_id, quantity }) => {
    const before = recorded.lines.find((line) => line.line_item_id === line_item_id)
    const now = items.filter(({ id }) =>
      all.some((item) => item.id === id && item.line_item_id === line_item_id)
    )
    return (before?.quantity ?? 0) + sumOf(now, (entry) => entry.quantity) >= quantity
  })
}

/** A way to pay; without an amount (minor units) it takes what is left. */
export type DefaultTender = { tender: Tender; amount?: MinorUnits }

/**
 * How a settlement is paid unless staff say otherwise: units to be refunded by the original payment,
 * units for store credit as the shop keeps it for this customer (an account, a card for a guest, a
 * coupon), or by hand where it keeps none. Empty where nothing is owed.
 */
export function defaultTenders(
  { items, lines, owed }: Pick<Settlement, "items" | "lines" | "owed">,
  rma: Pick<RmaFacts, "items">,
  shop: TenderShop
): DefaultTender[] {
  if (owed <= 0) {
    return []
  }
  const credit = promisedCredit({ items, lines, owed }, rma)
  return [
    ...(credit > 0 ? [{ tender: creditTender(shop), ...(credit < owed && { amount: credit }) }] : []),
    ...(credit < owed ? [{ tender: "original_payment" as const }] : []),
  ]
}

/** The form in which this shop gives this customer credit. */
export function creditTender(shop: TenderShop): Tender {
  const kept = CREDIT_TENDERS.find((tender) => tenderProblem(tender, shop) === null)
  return kept ?? "manual"
}

const CREDIT_TENDERS: readonly Tender[] = ["store_credit", "gift_card", "coupon"]
