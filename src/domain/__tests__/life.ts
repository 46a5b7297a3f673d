import { BigNumber } from "bignumber.js"
import fc from "fast-check"
import type { RmaFacts, RmaItemFacts } from "../facts"
import { awaitedUnits } from "../goods/awaited-units"
import { TRANSITIONS } from "../lifecycle/transitions"
import type { MinorUnits } from "../money/currency"
import { toMinor } from "../money/to-minor"
import { SETTLEMENT_LINE_RULES } from "../settlement/line-types"
import type { TenderRequest } from "../settlement/plan-tenders"
import { refundableShipping } from "../settlement/refundable-shipping"
import { resolvableUnits } from "../settlement/resolvable-units"
import type { SettlementRequest } from "../settlement/settlement"
import { sumOf } from "../sum-of"
import { CONDITIONS, RESOLUTIONS, type RmaEvent } from "../words"
import { toBePaid } from "./any-order"
import type { Shop, ShopSettlement } from "./shop"

/**
 * An order's life, and what its customer owes by a count of its own, beside all rules of the
 * domain.
 */
export class Life {
  owes: MinorUnits
  /** Lines whose price an edit changed. */
  readonly repriced = new Set<string>()

  constructor(
    readonly shop: Shop,
    captured: MinorUnits
  ) {
    this.owes = toBePaid(shop.core) - captured
  }

  /** I6: what is pending in core beyond what must be, in minor units. */
  unexplained(): BigNumber {
    const { core } = this.shop
    const unsettled = this.shop
      .unsettled()
      .map(({ line_item_id, quantity }) => core.worthOf(line_item_id, quantity))
    return core
      .pending()
      .plus(BigNumber.sum(core.requestedTotal(), ...unsettled))
      .shiftedBy(core.currency.digits)
      .minus(this.owes - this.shop.unpaid())
  }
}

/**
 * Chance, drawn for one attempt: which of several, how many, and whether one more than there are.
 */
export type Chance = { which: number; units: number; is_bold: boolean; percent: number }

export type Attempt = { what: keyof typeof ATTEMPTS; chance: Chance }

/** What anybody may try, and how often it is tried. Each does it, or is refused. */
const ATTEMPTS = {
  request: { weight: 4, attempt: request },
  approve: { weight: 5, attempt: approve },
  receive: { weight: 6, attempt: receive },
  close_short: { weight: 4, attempt: closeShort },
  settle: { weight: 8, attempt: settle },
  pay: { weight: 5, attempt: pay },
  complete: {
    weight: 3,
    attempt: (life: Life, chance: Chance) => onCase(life, chance, "complete"),
  },
  reject: { weight: 1, attempt: (life: Life, chance: Chance) => onCase(life, chance, "reject") },
  cancel: { weight: 1, attempt: (life: Life, chance: Chance) => onCase(life, chance, "cancel") },
  expire: { weight: 3, attempt: (life: Life, chance: Chance) => onCase(life, chance, "expire") },
  reopen: { weight: 1, attempt: (life: Life, chance: Chance) => onCase(life, chance, "reopen") },
  give_shipping_back: { weight: 4, attempt: giveShippingBack },
  draft: { weight: 2, attempt: draft },
  approve_draft: { weight: 2, attempt: approveDraft },
  void: { weight: 3, attempt: voidOne },
  exchange: { weight: 3, attempt: exchange },
  swap: { weight: 3, attempt: swap },
  cancel_exchange: { weight: 2, attempt: cancelExchange },
  send_back: { weight: 6, attempt: sendBack },
  send_all_back: { weight: 2, attempt: sendAllBack },
  settle_all: { weight: 4, attempt: settleAll },
  edit: { weight: 1, attempt: edit },
  capture: { weight: 1, attempt: capture },
}

export const KINDS_OF_ATTEMPT = Object.keys(ATTEMPTS) as Attempt["what"][]

export const anyAttempt: fc.Arbitrary<Attempt> = fc.record({
  what: fc.oneof(
    ...KINDS_OF_ATTEMPT.map((what) => ({
      weight: ATTEMPTS[what].weight,
      arbitrary: fc.constant(what),
    }))
  ),
  chance: fc.record({
    which: fc.nat(100),
    units: fc.nat(100),
    is_bold: fc.oneof(
      { weight: 5, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) }
    ),
    percent: fc.nat(100),
  }),
})

export function attempt(life: Life, { what, chance }: Attempt): void {
  ATTEMPTS[what].attempt(life, chance)
}

function request({ shop }: Life, chance: Chance): void {
  const all = shop.returnable()
  const some = all.filter(({ quantity }) => chance.is_bold || quantity > 0)
  const requests = some
    .filter((_, index) => index <= chance.units % all.length)
    .map(({ line_item_id, quantity }, index) => ({
      line_item_id,
      resolution: RESOLUTIONS[(chance.which + index) % RESOLUTIONS.length],
      quantity: someOf(quantity, chance),
      return_expected: chance.percent > 30,
    }))
  shop.request(requests)
}

function approve({ shop }: Life, chance: Chance): void {
  const rma = caseFor(shop, "approve", chance)
  const { id, requested_quantity, return_expected } = pick(rma.items, chance.units)
  const entry = {
    id,
    approved_quantity: someOf(requested_quantity, chance),
    return_expected: chance.percent > 10 ? return_expected : !return_expected,
  }
  shop.approve(rma, chance.percent > 50 ? undefined : [entry])
}

function receive({ shop }: Life, chance: Chance): void {
  const rma = caseFor(shop, "receive", chance, isAwaited)
  const item = mostOf(rma.items, awaitedUnits)
  const quantity = someOf(awaitedUnits(item), chance)
  const others = Math.floor((quantity * chance.percent) / 100)
  const units = [
    { quantity: quantity - others, condition: "new", disposition: "restock" } as const,
    { quantity: others, condition: pick(CONDITIONS, chance.which), disposition: "scrap" } as const,
  ]
  shop.receive(rma, [{ id: item.id, units: units.filter((found) => found.quantity > 0) }])
}

function closeShort({ shop }: Life, chance: Chance): void {
  const rma = caseFor(shop, "close_short", chance, isAwaited)
  const item = mostOf(rma.items, awaitedUnits)
  shop.closeShort(rma, [{ id: item.id, quantity: someOf(awaitedUnits(item), chance) }])
}

function settle(life: Life, chance: Chance): void {
  const { shop } = life
  const rma = caseFor(shop, "complete", chance, isResolvableIn(shop))
  const settlement = shop.settle(
    rma,
    requestOf(shop, rma, chance),
    chance.which % 3 === 0 ? [] : tendersOf(chance)
  )
  life.owes += besideBooks(settlement)
}

/** Units of every item, and of the other lines none, or one, or all that staff may ask for. */
function requestOf(shop: Shop, rma: RmaFacts, chance: Chance): SettlementRequest {
  const items = rma.items
    .filter(isResolvableIn(shop))
    .map((item) => ({ id: item.id, quantity: someOf(resolvableUnits(item, shop.rules), chance) }))
  const extras = extrasOf(shop, chance)
  const named = pick(EXTRAS, chance.units)
  switch (chance.which % 4) {
    case 0:
      return { items, ...extras }
    case 1:
      return { items, [named]: extras[named] }
    case 2:
      return { items: chance.units % 2 === 0 ? items : [], [named]: extras[named] }
    default:
      return { items }
  }
}

const EXTRAS = [
  "shipping_refund",
  "return_cost_refund",
  "goodwill",
  "adjustment",
  "label_fee",
  "restocking_fee",
  "damage_deduction",
  "discount_clawback",
] as const

function extrasOf(shop: Shop, chance: Chance): Pick<SettlementRequest, (typeof EXTRAS)[number]> {
  const { units, percent } = chance
  return {
    shipping_refund: someOf(refundableShipping(shop.books()), chance),
    return_cost_refund: 7 * percent,
    goodwill: 3 * units,
    adjustment: { amount: 50 - percent || 1, reason: "agreed" },
    label_fee: percent,
    restocking_fee: 2 * percent,
    damage_deduction: units,
    discount_clawback: units + percent,
  }
}

function pay({ shop }: Life, chance: Chance): void {
  const unpaid = shop.settlements.filter(({ owed, paid }) => owed > 0 && paid.length === 0)
  if (unpaid.length > 0) {
    shop.pay(pick(unpaid, chance.which), tendersOf(chance))
  }
}

/**
 * Adds units, delivered at once, at the old price or another; what is owed then is what core says.
 */
function edit(life: Life, chance: Chance): void {
  const { core } = life.shop
  const line = pick(core.lines, chance.which)
  if (line.quantity === 0) {
    return
  }
  if (chance.is_bold) {
    life.repriced.add(line.id)
  }
  const percent = chance.is_bold ? 50 + chance.percent : 100
  core.edit(line.id, line.quantity + (chance.units % 3), percent)
  life.owes += toMinor(life.unexplained(), { code: "minor", digits: 0 })
}

/** Pays some of what is owed. */
function capture(life: Life, chance: Chance): void {
  const captured = Math.ceil((Math.max(0, life.owes) * chance.percent) / 100)
  if (captured > 0) {
    life.shop.capture(captured)
    life.owes -= captured
  }
}

/** A draft owes nothing and frees nothing, until it is approved as it stands then. */
function draft({ shop }: Life, chance: Chance): void {
  const rma = caseFor(shop, "complete", chance, isResolvableIn(shop))
  shop.draft(rma, requestOf(shop, rma, chance))
}

/** Whoever sees that it changed since looks again, and approves what it is now. */
function approveDraft(life: Life, chance: Chance): void {
  const { shop } = life
  if (shop.drafts.length === 0) {
    return
  }
  const drafted = pick(shop.drafts, chance.which)
  const expected = chance.is_bold ? drafted.owed : undefined
  life.owes += besideBooks(shop.approveDraft(drafted, expected))
}

/** Takes back a settlement of which nothing was paid. */
function voidOne(life: Life, chance: Chance): void {
  const { shop } = life
  const unpaid = shop.settlements.filter(({ paid }) => chance.is_bold || paid.length === 0)
  if (unpaid.length === 0) {
    return
  }
  const settlement = pick(unpaid, chance.which)
  shop.void(settlement)
  life.owes -= besideBooks(settlement)
  if (life.repriced.size > 0) {
    // Units that came back at a price that was edited since are on the order at the new one again.
    life.owes += toMinor(life.unexplained(), { code: "minor", digits: 0 })
  }
}

/**
 * A parcel with some units of one article: asked for, approved and received, perhaps not all of them,
 * or not the right ones.
 */
function sendBack({ shop }: Life, chance: Chance): void {
  const all = shop.returnable().filter(({ quantity }) => quantity > 0)
  if (all.length === 0) {
    return
  }
  const { line_item_id, quantity: returnable } = pick(all, chance.which)
  const quantity = someOf(returnable, chance)
  const resolution = pick(RESOLUTIONS, chance.units)
  const return_expected = chance.percent > 20
  const rma = shop.approve(
    shop.request([{ line_item_id, quantity, resolution, return_expected }])
  )
  if (return_expected) {
    const came = chance.percent > 60 ? 1 : quantity
    const condition = chance.percent > 90 ? "wrong_item" : "opened"
    const units = [{ quantity: came, condition, disposition: "scrap" } as const]
    shop.receive(rma, [{ id: rma.items[0].id, units }])
  }
}

/** All that may still come back does, in one parcel. */
function sendAllBack({ shop }: Life): void {
  const wish = { resolution: "refund", return_expected: true } as const
  const requests = shop.returnable().filter(({ quantity }) => quantity > 0)
  const rma = shop.approve(shop.request(requests.map((units) => ({ ...units, ...wish }))))
  const units = rma.items.map(({ id, approved_quantity: quantity }) => ({
    id,
    units: [{ quantity, condition: "new", disposition: "restock" } as const],
  }))
  shop.receive(rma, units)
}

/** Half of the shipping that is left, or all of it, and nothing else. */
function giveShippingBack(life: Life, chance: Chance): void {
  const { shop } = life
  const rma = caseFor(shop, "complete", chance)
  const left = refundableShipping(shop.books())
  const shipping_refund = chance.units % 2 === 0 ? left : Math.ceil(left / 2)
  life.owes += besideBooks(shop.settle(rma, { items: [], shipping_refund }))
}

/** All units of a case that may have their resolution, and all that is left of the shipping. */
function settleAll(life: Life, chance: Chance): void {
  const { shop } = life
  const rma = caseFor(shop, "complete", chance, isResolvableIn(shop))
  const items = rma.items
    .filter(isResolvableIn(shop))
    .map((item) => ({ id: item.id, quantity: resolvableUnits(item, shop.rules) }))
  const shipping_refund = refundableShipping(shop.books())
  life.owes += besideBooks(shop.settle(rma, { items, shipping_refund }))
}

/** A new unit is put on the order for what a case exchanges; where it is dearer, mostly it is paid. */
function exchange(life: Life, chance: Chance): void {
  const { shop } = life
  const isOpen = (item: RmaItemFacts) =>
    item.resolution === "exchange" && item.approved_quantity > item.resolved_quantity
  const fitting = shop.cases.filter(
    ({ id, status, items }) =>
      TRANSITIONS[status].complete !== undefined &&
      items.some(isOpen) &&
      !shop.exchanges.some(({ rma_id, is_live }) => is_live && rma_id === id)
  )
  if (fitting.length === 0) {
    return
  }
  const label_fee = chance.units % 3 === 0 ? chance.units : 0
  const price = 100 * chance.percent
  const made = shop.exchange(pick(fitting, chance.which), { price, label_fee })
  life.owes += price
  if (made.difference > 0 && !chance.is_bold) {
    shop.payDifference(made)
    life.owes -= made.difference
  }
}

/** Mostly an exchange of which nothing is settled; its new units are no debt from then on. */
function cancelExchange(life: Life, chance: Chance): void {
  const { shop } = life
  const live = shop.exchanges.filter(({ is_live }) => is_live)
  const open = new Set(
    shop
      .books()
      .exchanges.filter(({ settled }) => settled.units.length === 0)
      .map(({ id }) => id)
  )
  const fitting = live.filter(
    ({ id, rma_id }) =>
      (chance.is_bold || open.has(id)) &&
      TRANSITIONS[shop.caseById(rma_id).status].complete !== undefined
  )
  if (fitting.length === 0) {
    return
  }
  const canceled = pick(fitting, chance.which)
  const givenBack = shop.cancelExchange(canceled)
  life.owes += (givenBack ? besideBooks(givenBack) : 0) - canceled.new_worth
}

/** Units of one article come back for a new one, which costs from nothing to twice as much. */
function swap(life: Life, chance: Chance): void {
  const { shop } = life
  const all = shop.returnable().filter(({ quantity }) => quantity > 0)
  if (all.length === 0) {
    return
  }
  const { line_item_id, quantity: returnable } = pick(all, chance.which)
  const quantity = someOf(returnable, chance)
  const rma = shop.approve(shop.request([{ line_item_id, quantity, resolution: "exchange" }]))
  const worth = toMinor(shop.core.worthOf(line_item_id, quantity), shop.core.currency)
  const price = Math.floor((worth * 2 * chance.percent) / 100)
  const made = shop.exchange(rma, { price })
  life.owes += price
  if (made.difference > 0 && chance.units % 4 !== 0) {
    shop.payDifference(made)
    life.owes -= made.difference
  }
  if (chance.units % 3 !== 0) {
    const units = [{ quantity, condition: "new", disposition: "restock" } as const]
    shop.receive(rma, [{ id: rma.items[0].id, units }])
  }
}

/** What of a settlement changes the customer's debt: set off, paid for new units, or given back. */
function besideBooks({ lines }: ShopSettlement): MinorUnits {
  return sumOf(lines, ({ type, amount }) => (SETTLEMENT_LINE_RULES[type].in_books ? 0 : amount))
}

type PlainEvent = "complete" | "reject" | "cancel" | "expire" | "reopen"

function onCase(life: Life, chance: Chance, event: PlainEvent): void {
  const { shop } = life
  const before = shop.settlements.length
  shop[event](caseFor(shop, event, chance))
  // Completing a case settles what is exchanged in it.
  shop.settlements.slice(before).forEach((settlement) => (life.owes += besideBooks(settlement)))
}

/** Mostly a case on which the event may happen, with an item worth it; any one for the bold. */
function caseFor(
  shop: Shop,
  event: RmaEvent,
  { which, is_bold }: Chance,
  isWorthIt: (item: RmaItemFacts) => boolean = () => true
): RmaFacts {
  const fitting = shop.cases.filter(
    ({ status, items }) => TRANSITIONS[status][event] !== undefined && items.some(isWorthIt)
  )
  return pick(fitting.length > 0 && !is_bold ? fitting : shop.cases, which)
}

/** From 1 to all of them, if there are any; for the bold one more than there are. */
function someOf(available: number, { units, is_bold }: Chance): number {
  return is_bold ? available + 1 : Math.min(available, 1 + (units % Math.max(1, available)))
}

function isAwaited(item: RmaItemFacts): boolean {
  return awaitedUnits(item) > 0
}

function isResolvableIn({ rules }: Shop): (item: RmaItemFacts) => boolean {
  return (item) => resolvableUnits(item, rules) > 0
}

function mostOf(items: RmaItemFacts[], count: (item: RmaItemFacts) => number): RmaItemFacts {
  return [...items].sort((a, b) => count(b) - count(a))[0]
}

/** One tender for all of it, or one for a part and another for the rest. */
function tendersOf({ percent, units }: Chance): TenderRequest[] {
  const [first, second] =
    percent % 2 === 0
      ? (["manual", "original_payment"] as const)
      : (["original_payment", "manual"] as const)
  return units % 3 === 0 ? [{ tender: first, amount: 1 }, { tender: second }] : [{ tender: first }]
}

function pick<T>(list: readonly T[], which: number): T {
  return list[which % list.length]
}
