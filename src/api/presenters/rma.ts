import {
  ALERTS,
  allowedEvents,
  exchangeState,
  findAlerts,
  isExchangeChosen,
  isLate,
  isParcelLeft,
  overpaid,
  shopDay,
  strandsParcel,
  unitsPaidAndLost,
} from "../../domain"
import type { AlertCode, ExchangeState, ProcessAct, RmaEvent } from "../../domain"
import { sumOf } from "../../domain/sum-of"
import { toPaidSettlement } from "../../facts/paid-settlement"
import { parseProcess } from "../../facts/process-request"
import { exchangesUnderWay } from "../../facts/exchange-in-books"
import type { NewUnits } from "../../facts/new-units"
import { toRmaFacts } from "../../facts/rma"
import type { ReimbursementRecord, RmaItemRecord, RmaRecord } from "../../facts/rma"
import type { AdminRma, HttpRmaAlert, HttpRmaItem, HttpRmaLabel, StoreRma } from "../../types/http"
import { isSettled } from "../../workflows/rma/is-settled"
import { presentRmaCreditNote } from "./credit-note"
import { outboundOf, presentDifference, presentExchange, withheldQuantity } from "./exchange"
import { presentAttachment } from "./message"
import { presentSettlement, presentStoreSettlement, type ReadCode } from "./settlement"

/** What is known of the case's order besides the case; a list does not ask. */
export type OrderState = {
  is_order_change_open: boolean
  is_order_changed_outside: boolean
  is_stock_unconfirmed: boolean
  /** A process was begun long ago, and goes wrong whenever a job tries to finish it. */
  is_process_stuck: boolean
  recent_cases: number
  /** What the order has of what the case sends in place of old units; null: it was not asked. */
  new_units: NewUnits[] | null
}

const ORDER_NOT_ASKED: OrderState = {
  is_order_change_open: false,
  is_order_changed_outside: false,
  is_stock_unconfirmed: false,
  is_process_stuck: false,
  recent_cases: 0,
  new_units: null,
}

/** A case as staff see it. Deadlines are told as days of `time_zone`, the shop's. */
export function presentAdminRma(
  rma: RmaRecord,
  time_zone: string,
  order: OrderState = ORDER_NOT_ASKED,
  readCode?: ReadCode
): AdminRma {
  return {
    ...presentShared(rma, order.new_units),
    label: rma.label,
    items: rma.items.map(presentItem),
    settlements: rma.settlements.map((one) => presentSettlement(one, rma.credit_notes, readCode)),
    allowed_events: allowedEventsOf(rma, order.new_units),
    unread_for_staff: rma.unread_for_staff,
    staff_note: rma.staff_note,
    customer_comment: rma.customer_comment,
    override_reason: rma.override_reason,
    assigned_to: rma.assigned_to,
    location_id: rma.location_id,
    return_id: rma.return_id,
    adopted_at: iso(rma.adopted_at),
    return_shipping_option_id: rma.return_shipping_option_id,
    exchange_shipping_option_id: rma.exchange_shipping_option_id,
    investigation_note: rma.investigation_note,
    carrier_claim_number: rma.carrier_claim_number,
    carrier_amount_recovered: rma.carrier_amount_recovered,
    label_requested_at: iso(rma.label_requested_at),
    label_failure: rma.label_failure,
    policy_id: rma.policy_id,
    policy_version: rma.policy_version,
    pay_before_receipt: rma.policy_terms.pay_before_receipt ?? "never",
    alerts: alertsOf(rma, order, time_zone),
  }
}

const EVENTS_OF_THE_CUSTOMER: RmaEvent[] = ["cancel"]

/**
 * A case as its customer sees it. An allow-list: whatever is added to a case stays inside until it
 * is named here. What staff prepare (drafts of settlements), think (notes) and pay (the label) is
 * not. `newUnits` as in {@link OrderState}.
 */
export function presentStoreRma(
  rma: RmaRecord,
  newUnits: NewUnits[] | null = null,
  readCode?: ReadCode
): StoreRma {
  return {
    ...presentShared(rma, newUnits),
    label: presentStoreLabel(rma),
    items: rma.items.map((item) => ({
      ...presentItem(item),
      units: item.units.map((unit) => ({ ...presentUnit(unit), location_id: null })),
    })),
    settlements: rma.settlements
      .filter(({ status }) => status === "approved")
      .map((one) => presentStoreSettlement(one, rma.credit_notes, readCode)),
    allowed_events: allowedEventsOf(rma, newUnits).filter((event) =>
      EVENTS_OF_THE_CUSTOMER.includes(event)
    ),
  }
}

/** The label as its customer sees it, from the yes on: what it cost is between shop and carrier. */
export function presentStoreLabel({ status, label }: RmaRecord): HttpRmaLabel | null {
  if (!label || status === "requested" || status === "draft") return null
  const { url, file, tracking_number, carrier } = label
  return { url, file, tracking_number, carrier }
}

type Shared = Omit<StoreRma, "label" | "items" | "settlements" | "allowed_events">

function presentShared(rma: RmaRecord, newUnits: NewUnits[] | null): Shared {
  return {
    id: rma.id,
    display_id: rma.display_id,
    kind: rma.kind,
    legal_basis: rma.legal_basis,
    status: rma.status,
    order_id: rma.order_id,
    order_display_id: rma.order_display_id,
    customer_id: rma.customer_id,
    email: rma.email,
    currency_code: rma.currency_code,
    acknowledged_at: iso(rma.acknowledged_at),
    unread_for_customer: rma.unread_for_customer,
    goods: rma.goods,
    money: rma.money,
    reason_category_id: rma.reason_category_id,
    return_by_extended_at: iso(rma.return_by_extended_at),
    return_by: iso(rma.return_by),
    rejection_reason: rma.rejection_reason,
    customer_note: rma.customer_note,
    received_on: rma.received_on,
    purchase_place: rma.purchase_place,
    purchase_price: rma.purchase_price,
    fulfillment_id: rma.fulfillment_id,
    tracking: rma.tracking ?? [],
    difference: presentDifference(rma),
    exchanges: rma.exchanges.map((exchange) => presentExchange(exchange, rma, newUnits)),
    credit_notes: rma.credit_notes.map(presentRmaCreditNote),
    created_at: rma.created_at.toISOString(),
    updated_at: rma.updated_at.toISOString(),
    requested_at: iso(rma.requested_at),
    approved_at: iso(rma.approved_at),
    processing_at: iso(rma.processing_at),
    completed_at: iso(rma.completed_at),
    rejected_at: iso(rma.rejected_at),
    expired_at: iso(rma.expired_at),
    canceled_at: iso(rma.canceled_at),
  }
}

function presentItem(item: RmaItemRecord): HttpRmaItem {
  return {
    id: item.id,
    line_item_id: item.line_item_id,
    variant_id: item.variant_id,
    title: item.title,
    subtitle: item.subtitle,
    sku: item.sku,
    thumbnail: item.thumbnail,
    requested_quantity: item.requested_quantity,
    approved_quantity: item.approved_quantity,
    received_quantity: item.received_quantity,
    resolved_quantity: item.resolved_quantity,
    return_expected: item.return_expected,
    reason: labeled(item.reason_id, item.reason_label),
    action: labeled(item.action_id, item.action_label),
    resolution: item.resolution,
    note: item.note,
    exchange_variant_id: item.exchange_variant_id,
    attachments: item.attachments.map(presentAttachment),
    units: item.units.map(presentUnit),
  }
}

function presentUnit({
  id,
  quantity,
  condition,
  disposition,
  location_id,
}: RmaItemRecord["units"][number]): HttpRmaItem["units"][number] {
  return { id, quantity, condition, disposition, location_id }
}

function labeled(id: string | null, label: string | null): { id: string; label: string } | null {
  return id === null ? null : { id, label: label ?? id }
}

function allowedEventsOf(rma: RmaRecord, newUnits: NewUnits[] | null): RmaEvent[] {
  const { status, items } = toRmaFacts(rma)
  const is_parcel_canceled = rma.parcel_canceled_at !== null
  return allowedEvents({
    status,
    items,
    exchanges: exchangesUnderWay(rma),
    is_settled: isSettled(rma),
    outbound: outboundOf(rma, newUnits),
    has_tracking: (rma.tracking ?? []).length > 0,
  }).filter((event) => !strandsParcel(event, { status, is_parcel_canceled }))
}

function alertsOf(
  rma: RmaRecord,
  { is_process_stuck, new_units, ...order }: OrderState,
  timeZone: string
): HttpRmaAlert[] {
  const { status, goods, money, settlements } = rma
  const reimbursements = settlements
    .filter((settlement) => settlement.status === "approved")
    .flatMap((settlement) => settlement.reimbursements)
    .map((one) => ({ status: one.status, is_unknown: isStuck(one) }))
  const is_return_by_extended = rma.return_by_extended_at !== null
  const is_label_failed = rma.label_failure !== null || rma.label_requested_at !== null
  const facts = {
    status,
    goods,
    money,
    reimbursements,
    has_draft: settlements.some((settlement) => settlement.status === "draft"),
    is_overpaid: settlements.some((settlement) => overpaid(toPaidSettlement(settlement)) > 0),
    is_return_by_extended,
    is_label_failed,
    is_parcel_left: isParcelLeft(rma, new Date()),
    paid_and_lost: sumOf(rma.items, (item) => unitsPaidAndLost(item, { is_late: isLate(rma, new Date()) })),
    is_exchange_chosen: toRmaFacts(rma).items.some((item) => isExchangeChosen(status, item)),
    withheld_units: sumOf(rma.exchanges, (exchange) => withheldQuantity(exchange, rma)),
    exchange: exchangeStateOf(rma, new_units),
    unfinished_act: unfinishedAct(rma, is_process_stuck),
    ...order,
  }
  const deadline = rma.return_by && shopDay(rma.return_by, timeZone)
  return findAlerts(facts).map((code) => ({
    code,
    level: ALERTS[code],
    message: ALERT_SENTENCES[code].replace("{deadline}", deadline ?? ""),
  }))
}

function exchangeStateOf(rma: RmaRecord, newUnits: NewUnits[] | null): ExchangeState | null {
  const exchange = rma.exchanges.find(({ canceled_at }) => canceled_at === null)
  if (!exchange) return null
  const { to_ship_quantity } = presentExchange(exchange, rma, newUnits)
  return exchangeState({ ...exchange, to_ship_quantity }, toRmaFacts(rma).items, new Date())
}

/** Of a process that is stuck nobody knows which act it is; its end is what is certainly left. */
function unfinishedAct({ process_request }: RmaRecord, isStuck: boolean): ProcessAct | null {
  const process = parseProcess(process_request)
  return process?.failure?.act ?? (process && isStuck ? "complete" : null)
}

/** Only a person can tell, or what should be asked does not answer and is asked again and again. */
function isStuck({ unknown_since, failure }: ReimbursementRecord): boolean {
  return unknown_since !== null || failure !== null
}

/** Screens in another language have words of their own for each code. */
const ALERT_SENTENCES: Record<AlertCode, string> = {
  reimbursement_failed: "A payment to the customer failed. Try it again, or pay another way.",
  reimbursement_unclear:
    "A payment to the customer was begun and its end is not known. See why, ask the provider, then say " +
    "what became of it.",
  reimbursement_overpaid:
    "The customer was paid more than is owed: a payment that had been given up went through after all. Ask " +
    "the customer, or the provider, for the difference.",
  paid_and_not_received:
    "Units were paid before they came, and have not come. Ask the customer for them, or let the customer keep them.",
  stock_unconfirmed:
    "Receiving was cut off. Count the goods at their location, then say under Settings → Returns → Health whether they are there.",
  process_unfinished:
    "Not all that was asked for when this case was processed could be done. The history says why: do " +
    "the rest by hand.",
  exchange_asked:
    "Do NOT refund money: another article is asked for instead. To refund after all, choose another action for the item.",
  exchange_chosen:
    "Do NOT refund money: another article is sent instead. To refund after all, cancel the exchange first.",
  exchange_unfinished:
    "The exchange was cut off while it was made, and is finished by itself within minutes. If this stays, " +
    "see under Settings → Returns → Health.",
  parcel_not_canceled:
    "The parcel is to stay, and the carrier has not canceled it. Tell the carrier, and keep the parcel back; " +
    "it is asked again every few minutes.",
  advance_overdue:
    "The new units went ahead, and the old ones did not come in time. Ask the customer for them, or for their price.",
  order_change_open: "The order has an open change. Finish or cancel it before you go on.",
  order_changed_outside: "The order was changed outside of this case. Check what is still right.",
  nothing_paid_back: "The goods are back, and nothing was paid back yet.",
  settlement_needs_approval:
    "A settlement waits to be approved. Nothing of it is paid until somebody who may does that.",
  settlement_unpaid: "A settlement was approved, and not all of it is paid yet.",
  difference_due: "The customer has not paid the difference yet. Do not ship the new units before.",
  exchange_wrong_item:
    "Something else came back for units that are exchanged, and no new unit is sent for it. Allow shipping with a " +
    "reason, or cancel the exchange.",
  exchange_expiring:
    "The offer of the exchange ends, and the difference is not paid. The new units are then kept for nobody.",
  label_failed:
    "The carrier gave no label: add one by hand, or ask again. If it did not answer, see at the carrier " +
    "first whether there is one.",
  difference_paid: "The customer has paid the difference of the exchange.",
  exchange_released: "The new units may be shipped: nothing stands in the way.",
  return_by_extended: "The deadline was extended until {deadline}.",
  many_returns: "This customer has had many returns lately.",
}

function iso(moment: Date | null): string | null {
  return moment && moment.toISOString()
}
