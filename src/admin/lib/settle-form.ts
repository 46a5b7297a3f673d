import {
  calculateSettlement,
  defaultTenders,
  exchangeOfItem,
  fromMinor,
  isCheaper,
  isRefusal,
  planTenders,
  promisedCredit,
  refundableShipping,
  resolvableUnits,
  settlementDefaults,
  toMinor,
  type MinorUnits,
  type PlannedTender,
  type Refusal,
  type RmaItemFacts,
  type Settlement,
  type SettlementRequest,
} from "../../domain"
import type { AdminSettleBody, HttpSettlementFacts } from "../../types/http"
import { orRefusal } from "./or-refusal"
import { toHttpTenders, toTenderRequests, toTenderRows, type TenderRow } from "./tender-form"

/** The amounts that are typed by themselves, each with a line of its own. */
export const AMOUNT_NAMES = [
  "shipping_refund",
  "return_cost_refund",
  "goodwill",
  "label_fee",
  "restocking_fee",
  "damage_deduction",
  "discount_clawback",
] as const
export type AmountName = (typeof AMOUNT_NAMES)[number]

/** In major units; null: none. */
export type Amounts = Record<AmountName, number | null>

/** `later`: approved, its credit note issued, and paid some other day. `draft`: only written down. */
export const PAYMENTS = ["now", "later", "draft"] as const
export type Payment = (typeof PAYMENTS)[number]

/** What is entered about money. Amounts in major units, null while nothing is entered. */
export type SettleForm = {
  /** Units to settle by item id. */
  units: Record<string, number>
  /** Whether outbound shipping is given back; null: as the merchant's terms propose. */
  is_shipping_refunded: boolean | null
  /** The amounts that staff touched; all others are as the merchant's terms propose. */
  typed: Partial<Amounts>
  adjustment: number | null
  adjustment_reason: string
  points_to_cancel: number | null
  payment: Payment
  /** The ways of paying, the last of which takes what is left; null: as the items' resolutions say. */
  tenders: TenderRow[] | null
  override_reason: string
}

/** What is entered about the ways of paying. */
export type TenderChoice = Pick<SettleForm, "tenders" | "override_reason">

/** What there is to pay, and for what. */
export type Payable = Pick<Settlement, "items" | "lines" | "owed">

/** What would be settled and how it would be paid, or why it is refused. Amounts in minor units. */
export type SettlePreview =
  | { kind: "settlement"; settlement: Settlement; tenders: PlannedTender[] }
  | { kind: "unpayable"; settlement: Settlement; refusal: Refusal }
  | { kind: "refused"; refusal: Refusal }
  | { kind: "empty" }

/** Everything that can be settled in money; the rest as the merchant's terms propose. */
export function startSettling(facts: HttpSettlementFacts): SettleForm {
  return {
    units: Object.fromEntries(
      facts.rma.items.map((item) => [item.id, isDueMoney(item, facts) ? unitsLeft(item, facts) : 0])
    ),
    is_shipping_refunded: null,
    typed: {},
    adjustment: null,
    adjustment_reason: "",
    points_to_cancel: null,
    payment: "now",
    tenders: null,
    override_reason: "",
  }
}

/**
 * Units of an item that can be settled now; of those that are being exchanged, or sent again, only where
 * the new ones are cheaper.
 */
export function unitsLeft(item: RmaItemFacts, { books, rules }: HttpSettlementFacts): number {
  const exchange = exchangeOfItem(books, item)
  const isSettled = exchange ? isCheaper(exchange, item) : item.resolution !== "exchange"
  return isSettled ? Math.max(0, resolvableUnits(item, rules)) : 0
}

/** The amounts as they stand in the form: what was typed, else what the merchant's terms propose. */
export function amountsOf(form: SettleForm, facts: HttpSettlementFacts): Amounts {
  return { ...proposedAmounts(form, facts), ...form.typed }
}

/** What the merchant's terms propose for the units of the form, in major units. */
export function proposedAmounts(form: SettleForm, facts: HttpSettlementFacts): Amounts {
  const { books } = facts
  const { label_fee, restocking_fee } = defaultsOf(form, facts)
  const proposal = (amount: MinorUnits) => (amount > 0 ? fromMinor(amount, books.currency) : null)
  return {
    shipping_refund: proposal(refundableShipping(books)),
    return_cost_refund: null,
    goodwill: null,
    label_fee: proposal(label_fee),
    restocking_fee: proposal(restocking_fee),
    damage_deduction: null,
    discount_clawback: null,
  }
}

/** Whether outbound shipping is given back: as staff said, else as the merchant's terms propose. */
export function isShippingRefunded(form: SettleForm, facts: HttpSettlementFacts): boolean {
  return form.is_shipping_refunded ?? defaultsOf(form, facts).shipping_refund > 0
}

/** The ways of paying as they stand in the form: what staff chose, else what the resolutions say. */
export function tendersOf(
  form: TenderChoice,
  facts: HttpSettlementFacts,
  settlement: Payable
): TenderRow[] {
  const { rma, shop, books } = facts
  return form.tenders ?? toTenderRows(defaultTenders(settlement, rma, shop), books.currency)
}

/** Asks the very functions by which the server settles. */
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
  if (form.payment !== "now" || settlement.owed === 0) {
    return { kind: "settlement", settlement, tenders: [] }
  }
  const tenders = previewTenders(form, facts, settlement)
  return isRefusal(tenders)
    ? { kind: "unpayable", settlement, refusal: tenders }
    : { kind: "settlement", settlement, tenders }
}

/** Whether what was entered in `field` is why the settlement, or its payment, is refused. */
export function isRefusedFor(preview: SettlePreview, field: string): boolean {
  return "refusal" in preview && preview.refusal.details.field === field
}

/** Whether a refund needs a reason, because an item is to get store credit or nothing. */
export function isOverrideNeeded(refusal: Refusal | null): boolean {
  return refusal?.details.problem === "override_reason_missing"
}

/** The body of the request; the server refuses it if what is owed has changed meanwhile. */
export function toSettleBody(
  form: SettleForm,
  facts: HttpSettlementFacts,
  settlement: Settlement
): AdminSettleBody {
  const { currency } = facts.books
  const { items, adjustment, ...amounts } = toSettlementRequest(form, facts)
  const major = (amount: MinorUnits) => fromMinor(amount, currency)
  const override_reason = form.override_reason.trim()
  const isPaid = form.payment === "now" && settlement.owed > 0

  return {
    items,
    ...Object.fromEntries(
      Object.entries(amounts).map(([field, amount]) => [field, major(amount ?? 0)])
    ),
    ...(adjustment
      ? { adjustment: { amount: major(adjustment.amount), reason: adjustment.reason } }
      : {}),
    ...(form.points_to_cancel ? { points_to_cancel: form.points_to_cancel } : {}),
    ...(isPaid ? { tenders: toHttpTenders(tendersOf(form, facts, settlement)) } : {}),
    ...(isPaid && override_reason ? { override_reason } : {}),
    ...(form.payment === "draft" ? { draft: true } : {}),
    expected_owed: major(settlement.owed),
  }
}

/** The items that a settlement is for. */
export function itemsOf({ items }: Payable, { rma }: HttpSettlementFacts): RmaItemFacts[] {
  return rma.items.filter(({ id }) => items.some((settled) => settled.id === id))
}

/** How something is paid, by the very function by which the server pays it; or why it cannot be. */
export function previewTenders(
  form: TenderChoice,
  facts: HttpSettlementFacts,
  settlement: Payable
): PlannedTender[] | Refusal {
  return orRefusal(() => planRows(form, facts, settlement))
}

function planRows(form: TenderChoice, facts: HttpSettlementFacts, settlement: Payable) {
  const { books, shop } = facts
  const rows = tendersOf(form, facts, settlement)
  return planTenders(settlement.owed, toTenderRequests(rows, books.currency), books, {
    ...shop,
    items: itemsOf(settlement, facts),
    promised_credit: promisedCredit(settlement, facts.rma),
    override_reason: form.override_reason.trim() || null,
    // Whether the other order can take it is for the server to say: a screen does not know its books.
    target_orders: null,
  })
}

function toSettlementRequest(form: SettleForm, facts: HttpSettlementFacts): SettlementRequest {
  const { currency } = facts.books
  const typed = amountsOf(form, facts)
  const isAsked = (name: AmountName) =>
    name !== "shipping_refund" || isShippingRefunded(form, facts)
  const amounts = AMOUNT_NAMES.filter(isAsked)
    .map((name) => [name, toMinor(typed[name] ?? 0, currency)] as const)
    .filter(([, amount]) => amount !== 0)

  return {
    items: unitsOf(form),
    ...Object.fromEntries(amounts),
    ...(form.adjustment
      ? {
          adjustment: {
            amount: toMinor(form.adjustment, currency),
            reason: form.adjustment_reason.trim(),
          },
        }
      : {}),
  }
}

function defaultsOf(form: SettleForm, { rma, books, terms }: HttpSettlementFacts) {
  return settlementDefaults(rma, books, terms, unitsOf(form))
}

function unitsOf({ units }: SettleForm): SettlementRequest["items"] {
  return Object.entries(units)
    .filter(([, quantity]) => quantity > 0)
    .map(([id, quantity]) => ({ id, quantity }))
}

/** A label's price alone is no settlement: it is proposed whatever comes, and taken off something. */
function isEmpty({ items, label_fee: _, ...amounts }: SettlementRequest): boolean {
  return items.length === 0 && Object.keys(amounts).length === 0
}

function isDueMoney(item: RmaItemFacts, { books }: HttpSettlementFacts): boolean {
  const { resolution } = item
  const exchange = exchangeOfItem(books, item)
  if (exchange) return isCheaper(exchange, item)
  return resolution === "refund" || resolution === "store_credit"
}
