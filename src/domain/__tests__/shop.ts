import { BigNumber } from "bignumber.js"
import { differenceRefund } from "../exchange/difference-refund"
import { assertExchangeCancelable, planExchangeCancel } from "../exchange/plan-exchange-cancel"
import type {
  CapturedPayment,
  ExchangeInBooks,
  OrderBooks,
  RecordedWorth,
  RmaFacts,
  RmaItemFacts,
} from "../facts"
import { assertRequestable } from "../goods/assert-requestable"
import { planApproval, type ApprovalEntry } from "../goods/plan-approval"
import { planCloseShort } from "../goods/plan-close-short"
import { planReceipt, type ReceiptEntry, type ReceiptFacts } from "../goods/plan-receipt"
import { planReopening } from "../goods/plan-reopening"
import { returnableQuantity } from "../goods/returnable"
import { sumByLine } from "../goods/sum-by-line"
import { unitsUnknownToCore } from "../goods/unknown-to-core"
import { assertCancelable } from "../lifecycle/assert-cancelable"
import { assertCompletable } from "../lifecycle/assert-completable"
import { assertExpirable } from "../lifecycle/assert-expirable"
import { assertSettleable } from "../lifecycle/assert-settleable"
import { nextStatus } from "../lifecycle/transitions"
import type { MinorUnits } from "../money/currency"
import { toMinor } from "../money/to-minor"
import { assertExpectedOwed } from "../settlement/assert-expected-owed"
import { assertVoidable } from "../settlement/assert-voidable"
import { calculateSettlement } from "../settlement/calculate-settlement"
import { itemValues } from "../settlement/item-values"
import { mergeTaxes } from "../settlement/merge-taxes"
import { planTenders, type PlannedTender, type TenderRequest } from "../settlement/plan-tenders"
import { recordWorth } from "../settlement/record-worth"
import type { Settlement, SettlementRequest, SettlementRules } from "../settlement/settlement"
import { settlementForPaidAhead } from "../settlement/settlement-for-paid-ahead"
import { settlementForNothing } from "../settlement/settlement-for-nothing"
import { unitsPaidAhead } from "../settlement/units-paid-ahead"
import { sumOf } from "../sum-of"
import type { RmaKind, SettlementLineType } from "../words"
import { aShirtLine, aTenderShop } from "./cast"
import type { OrderInCore } from "./core-books"

/** A settlement of a case with what was paid of it. */
export type ShopSettlement = Settlement & {
  rma_id: string
  paid: PlannedTender[]
  /** The how many-eth thing the shop wrote down. */
  written: number
}

/** New units for old ones of a case; amounts in minor units. */
export type ShopExchange = Pick<
  ExchangeInBooks,
  "id" | "rma_id" | "is_live" | "new_worth" | "label_fee" | "restocking_fee" | "difference" | "lines"
> & { new_line_id: string; is_paid: boolean; written: number }

/** What is agreed on for an exchange, in minor units. */
type Agreement = { price: MinorUnits; label_fee?: MinorUnits; restocking_fee?: MinorUnits }

/** What staff mean to settle, and what came out when they wrote it down. */
export type ShopDraft = { rma_id: string; request: SettlementRequest; owed: MinorUnits }

type ItemRequest = Pick<RmaItemFacts, "line_item_id" | "resolution"> & {
  quantity: number
  return_expected?: boolean
}

const STOCK: Omit<ReceiptFacts, "lines"> = {
  rma_location_id: null,
  settings_location_id: null,
  quarantine_location_id: null,
  known_location_ids: ["loc_main"],
  sellable_location_ids: ["loc_main"],
  restock_location_ids: null,
}

/**
 * The least shop in which the domain's rules can be played through: one order in core's books, its
 * cases, and what a workflow does with the answers of the domain, without a database.
 */
export class Shop {
  readonly cases: RmaFacts[] = []
  readonly settlements: ShopSettlement[] = []
  readonly drafts: ShopDraft[] = []
  readonly exchanges: ShopExchange[] = []
  private writings = 0
  readonly received: { item_id: string; quantity: number }[] = []

  constructor(
    readonly core: OrderInCore,
    readonly payments: CapturedPayment[],
    readonly rules: SettlementRules = { fee_tax: null }
  ) {
    payments.forEach(({ captured }) => core.capture(captured))
  }

  /** Asks for units, and answers the new case. */
  request(requests: ItemRequest[], kind: RmaKind = "return"): RmaFacts {
    const id = `rma_${this.cases.length + 1}`
    const items = requests.map((request, index) => toItem(`${id}_${index + 1}`, request))
    assertRequestable(items.map(asRequested), this.core.lines, this.unknownToCore())
    return this.save({ id, kind, status: nextStatus("draft", "submit"), items })
  }

  approve(rma: RmaFacts, entries?: ApprovalEntry[]): RmaFacts {
    const status = nextStatus(rma.status, "approve")
    const plan = planApproval(rma, entries, this.core.lines, this.unknownToCore(rma))
    plan.core_return.forEach(({ line_item_id, quantity }) =>
      this.core.requestReturn(line_item_id, quantity)
    )
    return this.save({ ...rma, status, items: mergeById(rma.items, plan.items) })
  }

  receive(rma: RmaFacts, entries: ReceiptEntry[]): RmaFacts {
    const status = nextStatus(rma.status, "receive")
    const plan = planReceipt(rma, entries, { ...STOCK, lines: this.stockOfLines() })
    const isPaidAhead = rma.items.some((item) => unitsPaidAhead(item) > 0)
    const paidAhead = isPaidAhead && settlementForPaidAhead(rma, plan.received, this.books())
    plan.core_receive.forEach(({ line_item_id, quantity }) =>
      this.core.receive(line_item_id, quantity)
    )
    plan.core_cancel.forEach(({ line_item_id, quantity }) =>
      this.core.cancelRequested(line_item_id, quantity)
    )
    this.received.push(...plan.units)
    const items = rma.items.map((item) => {
      const came = plan.received.find(({ item_id }) => item_id === item.id)
      return {
        ...item,
        received_quantity: item.received_quantity + (came?.quantity ?? 0),
        core_received_quantity: item.core_received_quantity + (came?.core_quantity ?? 0),
      }
    })
    const received = this.save({ ...rma, status, items })
    if (paidAhead && paidAhead.items.length > 0) {
      this.book(received, paidAhead, [])
    }
    return this.caseById(rma.id)
  }

  closeShort(rma: RmaFacts, entries: { id: string; quantity: number }[]): RmaFacts {
    const status = nextStatus(rma.status, "close_short")
    const plan = planCloseShort(rma, entries)
    plan.core_cancel.forEach(({ line_item_id, quantity }) =>
      this.core.cancelRequested(line_item_id, quantity)
    )
    return this.save({ ...rma, status, items: mergeById(rma.items, plan.items) })
  }

  preview(rma: RmaFacts, request: SettlementRequest): Settlement {
    return calculateSettlement(rma, this.books(), request, this.rules)
  }

  draft(rma: RmaFacts, request: SettlementRequest): void {
    const { owed } = this.preview(rma, request)
    this.drafts.push({ rma_id: rma.id, request, owed })
  }

  /** Approves a draft as it comes out now, unless staff expect otherwise. */
  approveDraft(draft: ShopDraft, expected?: MinorUnits): ShopSettlement {
    const rma = this.caseById(draft.rma_id)
    const settlement = this.preview(rma, draft.request)
    assertExpectedOwed(settlement.owed, expected, settlement.currency)
    this.drafts.splice(this.drafts.indexOf(draft), 1)
    return this.book(rma, settlement, [])
  }

  /** Takes a settlement back: −X in the order's books, and its units have no resolution again. */
  void(settlement: ShopSettlement): void {
    const rma = this.caseById(settlement.rma_id)
    assertSettleable(rma.status)
    const reimbursements = settlement.paid.map((_, index) => ({
      id: `reim_${index}`,
      status: "paid" as const,
    }))
    assertVoidable({ items: settlement.items, reimbursements })
    this.settlements.splice(this.settlements.indexOf(settlement), 1)
    this.core.addCreditLine(new BigNumber(settlement.credit_line_amount).negated().toFixed())
    this.resolve(rma, settlement, -1)
  }

  /** Settles, and pays by the tenders; without any it is left unpaid. */
  settle(rma: RmaFacts, request: SettlementRequest, tenders: TenderRequest[] = []): ShopSettlement {
    const settlement = this.preview(rma, request)
    const paid = tenders.length > 0 ? this.plan(settlement, tenders) : []
    return this.book(rma, settlement, paid)
  }

  pay(settlement: ShopSettlement, tenders: TenderRequest[]): void {
    this.payOut(settlement, this.plan(settlement, tenders))
  }

  plan({ owed }: Settlement, tenders: TenderRequest[]): PlannedTender[] {
    return planTenders(owed, tenders, this.books(), aTenderShop())
  }

  /** The customer pays some more, by a payment of its own. */
  capture(captured: MinorUnits): void {
    const index = this.payments.length
    const payment = { id: `pay_${index + 1}`, provider_id: "pp_card", captured }
    this.payments.push({ ...payment, refunded: 0, created_at: index })
    this.core.capture(captured)
  }

  complete(rma: RmaFacts): RmaFacts {
    const status = nextStatus(rma.status, "complete")
    assertCompletable({ ...rma, exchanges: this.books().exchanges })
    const settlement = settlementForNothing(rma, this.books(), this.rules)
    if (settlement.items.length > 0) {
      this.book(rma, settlement, [])
    }
    return this.save({ ...this.caseById(rma.id), status })
  }

  /** Confirms that all open units of a case that are to be exchanged become one new unit, for a price. */
  exchange(rma: RmaFacts, { price, label_fee = 0, restocking_fee = 0 }: Agreement): ShopExchange {
    const items = rma.items.filter(
      (item) => item.resolution === "exchange" && item.approved_quantity > item.resolved_quantity
    )
    const units = items.map((item) => ({
      item,
      quantity: item.approved_quantity - item.resolved_quantity,
      core_quantity: 0,
    }))
    const old_worth = sumOf(itemValues(units, this.books()).lines, ({ amount }) => amount)
    const new_line_id = `line_${this.core.lines.length + 1}`
    this.core.addLine(aShirtLine({ id: new_line_id, quantity: 1, fulfilled: 0 }), price)
    const exchange: ShopExchange = {
      id: `exc_${this.exchanges.length + 1}`,
      rma_id: rma.id,
      is_live: true,
      new_worth: price,
      label_fee,
      restocking_fee,
      difference: price + label_fee + restocking_fee - old_worth,
      lines: units.map(({ item, quantity }) => ({
        rma_item_id: item.id,
        quantity,
        is_free: false,
      })),
      new_line_id,
      is_paid: false,
      written: this.written(),
    }
    this.exchanges.push(exchange)
    return exchange
  }

  payDifference(exchange: ShopExchange): void {
    this.capture(exchange.difference)
    exchange.is_paid = true
  }

  /** Gives what was paid back: from then on it is due again. */
  private refundDifference(exchange: ShopExchange): ShopSettlement {
    const rma = this.caseById(exchange.rma_id)
    const settlement = differenceRefund(exchange.difference, this.books())
    exchange.is_paid = false
    return this.book(rma, settlement, this.plan(settlement, [{ tender: "original_payment" }]))
  }

  /**
   * The new units leave the order, and the old ones are to be refunded; a difference that was paid goes
   * back first. Answers the settlement that gives it back.
   */
  cancelExchange(exchange: ShopExchange): ShopSettlement | null {
    const lines = exchange.lines.map(({ rma_item_id }) => ({
      rma_item_id,
      line_item_id: exchange.new_line_id,
    }))
    assertExchangeCancelable(
      { id: exchange.id, advance_paid_at: null, lines },
      this.caseById(exchange.rma_id).items,
      this.core.lines
    )
    const givenBack = exchange.is_paid ? this.refundDifference(exchange) : null
    const rma = this.caseById(exchange.rma_id)
    const plan = planExchangeCancel({ id: exchange.id, lines, difference_paid_at: null }, undefined, [])
    const items = rma.items.map((item) => {
      const fallback = plan.find(({ id }) => id === item.id)
      return fallback ? { ...item, resolution: fallback.resolution } : item
    })
    this.core.removeLine(exchange.new_line_id)
    exchange.is_live = false
    this.save({ ...rma, items })
    return givenBack
  }

  reject(rma: RmaFacts): RmaFacts {
    return this.save({ ...rma, status: nextStatus(rma.status, "reject") })
  }

  cancel(rma: RmaFacts): RmaFacts {
    const status = nextStatus(rma.status, "cancel")
    assertCancelable({ is_settled: this.settlements.some(({ rma_id }) => rma_id === rma.id) })
    this.withdrawFromCore(rma)
    return this.save({ ...rma, status })
  }

  expire(rma: RmaFacts): RmaFacts {
    const status = nextStatus(rma.status, "expire")
    assertExpirable({ ...rma, has_tracking: false })
    this.withdrawFromCore(rma)
    return this.save({ ...rma, status })
  }

  reopen(rma: RmaFacts): RmaFacts {
    const status = nextStatus(rma.status, "reopen")
    const plan = planReopening(rma, this.core.lines, this.unknownToCore(rma))
    plan.core_return.forEach(({ line_item_id, quantity }) =>
      this.core.requestReturn(line_item_id, quantity)
    )
    return this.save({ ...rma, status })
  }

  caseById(id: string): RmaFacts {
    const found = this.cases.find((rma) => rma.id === id)
    if (!found) {
      throw new Error(`No case ${id}`)
    }
    return found
  }

  returnable(): { line_item_id: string; quantity: number }[] {
    const unknown = this.unknownToCore()
    return this.core.lines.map((line) => ({
      line_item_id: line.id,
      quantity: returnableQuantity(line, { unknown_to_core: unknown.get(line.id) ?? 0 }),
    }))
  }

  /** What a workflow reads of the order before it settles. */
  books(): OrderBooks {
    const { core } = this
    return {
      currency: core.currency,
      lines: core.worths(),
      shipping_methods: core.shipping_methods,
      payments: this.payments,
      total: core.total().toFixed(),
      transactions: core.transactions().toFixed(),
      paid_in: core.paidInTotal().toFixed(),
      redeemed: toMinor(core.redeemedTotal(), core.currency),
      money_back: sumOf(this.settlements, ({ paid }) => sumOf(paid, ({ amount }) => amount)),
      unsettled: this.unsettled(),
      unpaid: this.unpaid(),
      recorded: {
        lines: this.recordedLines(),
        shipping_refund: this.sumOfLines("shipping_refund"),
        shipping_taxes: mergeTaxes(
          this.settlements
            .flatMap(({ lines }) => lines)
            .flatMap(({ type, taxes }) => (type === "shipping_refund" ? taxes : []))
        ),
        rounding: this.sumOfLines("rounding"),
      },
      exchanges: this.exchanges.map((exchange) => this.inBooks(exchange)),
    }
  }

  private inBooks(exchange: ShopExchange): ExchangeInBooks {
    const { id, rma_id, written, is_live, is_paid, difference, lines } = exchange
    const isOfIt = (item_id: string | null) =>
      lines.some(({ rma_item_id }) => rma_item_id === item_id)
    const next = this.exchanges.find((one) => one.rma_id === rma_id && one.written > written)
    const settlements = this.settlements.filter(
      (one) =>
        one.rma_id === rma_id &&
        one.written > written &&
        (next === undefined || one.written < next.written)
    )
    const settled = settlements.flatMap((one) => one.lines)
    const amountOf = (type: SettlementLineType) =>
      sumOf(settled, (line) =>
        line.type === type && isOfIt(line.rma_item_id) ? line.amount : 0
      )
    const { new_worth, label_fee, restocking_fee } = exchange
    return {
      is_live,
      difference,
      paid: is_paid ? difference : 0,
      lines,
      id,
      rma_id,
      is_on_order: is_live,
      new_worth,
      label_fee,
      restocking_fee,
      open_quantity: sumOf(this.items(), (item) =>
        isOfIt(item.id) ? item.approved_quantity - item.resolved_quantity : 0
      ),
      settled: {
        units: settlements
          .flatMap(({ items }) => items)
          .filter(({ id: item_id }) => isOfIt(item_id))
          .map(({ id: rma_item_id, quantity }) => ({ rma_item_id, quantity })),
        value: amountOf("item_value"),
        label_fee: 0 - amountOf("label_fee"),
        restocking_fee: 0 - amountOf("restocking_fee"),
        replacement: 0 - amountOf("replacement"),
      },
    }
  }

  /** Grows with everything that is written down, so that it tells what came before what. */
  private written(): number {
    this.writings += 1
    return this.writings
  }

  unsettled(): { line_item_id: string; quantity: number }[] {
    const units = this.items().map((item) => ({
      line_item_id: item.line_item_id,
      quantity: item.core_received_quantity - item.core_resolved_quantity,
    }))
    return sumByLine(units)
  }

  unpaid(): MinorUnits {
    return sumOf(this.settlements, ({ owed, paid }) => owed - sumOf(paid, ({ amount }) => amount))
  }

  sumOfLines(type: SettlementLineType): MinorUnits {
    const lines = this.settlements.flatMap((settlement) => settlement.lines)
    return sumOf(lines, (line) => (line.type === type ? line.amount : 0))
  }

  recordedLines(): RecordedWorth[] {
    return this.settlements
      .flatMap((settlement) => settlement.lines)
      .filter(({ type }) => type === "item_value")
      .reduce<RecordedWorth[]>((recorded, { rma_item_id, quantity, amount, taxes }) => {
        const item = this.items().find(({ id }) => id === rma_item_id)
        if (!item || quantity === null) {
          throw new Error("An item_value line without its units")
        }
        return recordWorth(recorded, item.line_item_id, quantity, { amount, taxes })
      }, [])
  }

  private book(rma: RmaFacts, settlement: Settlement, paid: PlannedTender[]): ShopSettlement {
    this.core.addCreditLine(settlement.credit_line_amount)
    this.resolve(rma, settlement, 1)
    const booked: ShopSettlement = { ...settlement, rma_id: rma.id, paid: [], written: this.written() }
    this.settlements.push(booked)
    this.payOut(booked, paid)
    return booked
  }

  private resolve(rma: RmaFacts, settlement: Settlement, sign: 1 | -1): void {
    const items = rma.items.map((item) => {
      const settled = settlement.items.find(({ id }) => id === item.id)
      return {
        ...item,
        resolved_quantity: item.resolved_quantity + sign * (settled?.quantity ?? 0),
        core_resolved_quantity: item.core_resolved_quantity + sign * (settled?.core_quantity ?? 0),
      }
    })
    this.save({ ...rma, items })
  }

  private payOut(settlement: ShopSettlement, tenders: PlannedTender[]): void {
    for (const tender of tenders) {
      this.core.payOut(tender.amount)
      const payment = this.payments.find(({ id }) => id === tender.payment_id)
      if (payment) {
        payment.refunded += tender.amount
      }
      settlement.paid.push(tender)
    }
  }

  private save(rma: RmaFacts): RmaFacts {
    const index = this.cases.findIndex(({ id }) => id === rma.id)
    this.cases.splice(index === -1 ? this.cases.length : index, 1, rma)
    return rma
  }

  /** What canceling or expiring takes out of core's return: all of it is still awaited. */
  private withdrawFromCore(rma: RmaFacts): void {
    const isInCore = (item: RmaItemFacts) => item.return_expected && item.resolution !== "repair"
    if (rma.status === "approved") {
      rma.items
        .filter(isInCore)
        .forEach((item) => this.core.cancelRequested(item.line_item_id, item.approved_quantity))
    }
  }

  private unknownToCore(except?: RmaFacts): Map<string, number> {
    const units = this.cases
      .filter(({ id }) => id !== except?.id)
      .flatMap(({ status, items }) =>
        items.map((item) => ({
          line_item_id: item.line_item_id,
          quantity: unitsUnknownToCore(status, item),
        }))
      )
    return new Map(sumByLine(units).map(({ line_item_id, quantity }) => [line_item_id, quantity]))
  }

  private items(): RmaItemFacts[] {
    return this.cases.flatMap(({ items }) => items)
  }

  private stockOfLines(): ReceiptFacts["lines"] {
    return this.core.lines.map(({ id }) => ({
      line_item_id: id,
      manage_inventory: false,
      inventory_items: [],
      shipped_from_location_id: "loc_main",
    }))
  }
}

function toItem(id: string, request: ItemRequest): RmaItemFacts {
  return {
    id,
    line_item_id: request.line_item_id,
    reason_id: `rr_${id}`,
    action_id: `ract_${request.resolution}`,
    resolution: request.resolution,
    requested_quantity: request.quantity,
    approved_quantity: 0,
    received_quantity: 0,
    core_received_quantity: 0,
    resolved_quantity: 0,
    core_resolved_quantity: 0,
    written_off_quantity: 0,
    return_expected: request.return_expected ?? true,
  }
}

function asRequested({ line_item_id, requested_quantity, reason_id, action_id }: RmaItemFacts) {
  return { line_item_id, quantity: requested_quantity, reason_id, action_id }
}

function mergeById(
  items: RmaItemFacts[],
  changes: (Partial<RmaItemFacts> & { id: string })[]
): RmaItemFacts[] {
  return items.map((item) => ({ ...item, ...changes.find(({ id }) => id === item.id) }))
}
