import {
  calculateSettlement,
  fromMinor,
  isRefusal,
  planTenders,
  refundableShipping,
  resolvableUnits,
  toMinor,
  type MinorUnits,
  type PlannedTender,
  type Refusal,
  type RmaItemFacts,
  type Settlement,
  type SettlementRequest,
  type TenderRequest,
} from "../../domain"
import type { AdminRma, AdminSettleBody, HttpSettlementFacts } from "../../types/http"
import { orRefusal } from "./or-refusal"

export type TenderChoice = "original_payment" | "manual" | "both"

/** What is entered in the settle panel. Amounts in major units, null while nothing is entered. */
export type SettleForm = {
  /** Units to settle by item id. */
  units: Record<string, number>
  is_shipping_refunded: boolean
  shipping_refund: number | null
  goodwill: number | null
  label_fee: number | null
  restocking_fee: number | null
  adjustment: number | null
  adjustment_reason: string
  tender: TenderChoice
  /** With `both`: how much goes back to the original payment; the rest is paid by hand. */
  original_amount: number | null
}

/** What would be settled and how it would be paid, or why it is refused. Amounts in minor units. */
export type SettlePreview =
  | { kind: "settlement"; settlement: Settlement; tenders: PlannedTender[] }
  | { kind: "unpayable"; settlement: Settlement; refusal: Refusal }
  | { kind: "refused"; refusal: Refusal }
  | { kind: "empty" }

/**
 * Everything that can be settled in money, back to the card, the label's price to be deducted where the
 * customer pays it.
 */
export function startSettling(facts: HttpSettlementFacts, label: AdminRma["label"]): SettleForm {
  const { books, rma, label_paid_by } = facts
  return {
    units: Object.fromEntries(
      rma.items.map((item) => [item.id, isDueMoney(item) ? unitsLeft(item) : 0])
    ),
    is_shipping_refunded: false,
    shipping_refund: fromMinor(refundableShipping(books), books.currency),
    goodwill: null,
    label_fee: (label_paid_by === "customer" && label?.cost) || null,
    restocking_fee: null,
    adjustment: null,
    adjustment_reason: "",
    tender: "original_payment",
    original_amount: null,
  }
}

/** Units of an item that can be settled now; none of those that are being exchanged. */
export function unitsLeft(item: RmaItemFacts): number {
  return item.resolution === "exchange" ? 0 : resolvableUnits(item)
}

/** Asks the very function by which the server settles. */
export function previewSettlement(form: SettleForm, facts: HttpSettlementFacts): SettlePreview {
  const { rma, books, rules } = facts
  const request = toSettlementRequest(form, facts)
  if (isEmpty(request)) {
    return { kind: "empty" }
  }

  const settlement = orRefusal(() => calculateSettlement(rma, books, request, rules))
  if (isRefusal(settlement)) {
    return { kind: "refused", refusal: settlement }
  }
  const tenders = orRefusal(() =>
    planTenders(settlement.owed, toTenders(form, facts), books, {
      ...facts.shop,
      items: rma.items.filter(({ id }) => settlement.items.some((item) => item.id === id)),
      override_reason: null,
      target_orders: null,
    })
  )
  return isRefusal(tenders)
    ? { kind: "unpayable", settlement, refusal: tenders }
    : { kind: "settlement", settlement, tenders }
}

/** Whether what was entered in `field` is why the settlement is refused. */
export function isRefusedFor(preview: SettlePreview, field: string): boolean {
  return preview.kind === "refused" && preview.refusal.details.field === field
}

/** The body of the request; the server refuses it if what is owed has changed meanwhile. */
export function toSettleBody(
  form: SettleForm,
  facts: HttpSettlementFacts,
  owed: MinorUnits
): AdminSettleBody {
  const { currency } = facts.books
  const { items, adjustment, ...amounts } = toSettlementRequest(form, facts)
  const major = (amount: MinorUnits) => fromMinor(amount, currency)

  return {
    items,
    ...Object.fromEntries(
      Object.entries(amounts).map(([field, amount]) => [field, major(amount ?? 0)])
    ),
    ...(adjustment
      ? { adjustment: { amount: major(adjustment.amount), reason: adjustment.reason } }
      : {}),
    ...(owed > 0
      ? {
          tenders: toTenders(form, facts).map(({ tender, amount }) => ({
            tender,
            ...(amount === undefined ? {} : { amount: major(amount) }),
          })),
        }
      : {}),
    expected_owed: major(owed),
  }
}

function toSettlementRequest(form: SettleForm, { books }: HttpSettlementFacts): SettlementRequest {
  const minor = (amount: number | null) => toMinor(amount ?? 0, books.currency)
  const amounts = {
    shipping_refund: form.is_shipping_refunded ? minor(form.shipping_refund) : 0,
    goodwill: minor(form.goodwill),
    label_fee: minor(form.label_fee),
    restocking_fee: minor(form.restocking_fee),
  }

  return {
    items: Object.entries(form.units)
      .filter(([, quantity]) => quantity > 0)
      .map(([id, quantity]) => ({ id, quantity })),
    ...Object.fromEntries(Object.entries(amounts).filter(([, amount]) => amount !== 0)),
    ...(form.adjustment
      ? { adjustment: { amount: minor(form.adjustment), reason: form.adjustment_reason.trim() } }
      : {}),
  }
}

function toTenders(form: SettleForm, { books }: HttpSettlementFacts): TenderRequest[] {
  switch (form.tender) {
    case "original_payment":
    case "manual":
      return [{ tender: form.tender }]
    case "both": {
      const amount = toMinor(form.original_amount ?? 0, books.currency)
      return amount > 0
        ? [{ tender: "original_payment", amount }, { tender: "manual" }]
        : [{ tender: "manual" }]
    }
  }
}

function isEmpty({ items, ...amounts }: SettlementRequest): boolean {
  return items.length === 0 && Object.keys(amounts).length === 0
}

function isDueMoney({ resolution }: RmaItemFacts): boolean {
  return resolution === "refund" || resolution === "store_credit"
}
