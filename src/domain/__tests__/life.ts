import { BigNumber } from "bignumber.js"
import fc from "fast-check"
import type { RmaFacts, RmaItemFacts } from "../facts"
import { awaitedUnits } from "../goods/awaited-units"
import { returnableQuantity } from "../goods/returnable"
import { TRANSITIONS } from "../lifecycle/transitions"
import type { MinorUnits } from "../money/currency"
import { toMinor } from "../money/to-minor"
import { refundableShipping } from "../settlement/refundable-shipping"
import { resolvableUnits } from "../settlement/resolvable-units"
import { CONDITIONS, RESOLUTIONS, type RmaEvent } from "../words"
import { toBePaid } from "./any-order"
import type { Shop } from "./shop"

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
  const { lines } = shop.core
  const requests = lines
    .filter((_, index) => index <= chance.units % lines.length)
    .map((line, index) => ({
      line_item_id: line.id,
      resolution: RESOLUTIONS[(chance.which + index) % RESOLUTIONS.length],
      quantity: someOf(returnableQuantity(line, { unknown_to_core: 0 }), chance),
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
  const rma = caseFor(shop, "complete", chance, isResolvable)
  const resolvable = rma.items.filter(isResolvable)
  const items = resolvable.map((item) => ({
    id: item.id,
    quantity: someOf(resolvableUnits(item), chance),
  }))
  const extras = {
    shipping_refund: someOf(refundableShipping(shop.books()), chance),
    goodwill: 3 * chance.units,
    label_fee: chance.percent,
    restocking_fee: 2 * chance.percent,
    adjustment: { amount: 50 - chance.percent, reason: "agreed" },
  }
  const settlement = shop.settle(
    rma,
    chance.which % 2 === 0 ? { items } : { items, ...extras },
    chance.which % 3 === 0 ? [] : [{ tender: tenderOf(chance) }]
  )
  const openBalance = settlement.lines.find(({ type }) => type === "open_balance")
  life.owes += openBalance?.amount ?? 0
}

function pay({ shop }: Life, chance: Chance): void {
  const unpaid = shop.settlements.filter(({ owed, paid }) => owed > 0 && paid.length === 0)
  if (unpaid.length > 0) {
    shop.pay(pick(unpaid, chance.which), [{ tender: tenderOf(chance) }])
  }
}

/**
 * Adds units, delivered at once, at the old price or another; what is owed then is what core says.
 */
function edit(life: Life, chance: Chance): void {
  const { core } = life.shop
  const line = pick(core.lines, chance.which)
  const quantity = line.quantity + (chance.units % 3)
  const total = line.total.times(quantity).div(line.quantity)
  if (chance.is_bold) {
    life.repriced.add(line.id)
  }
  core.edit(line.id, quantity, chance.is_bold ? total.times(50 + chance.percent).div(100) : total)
  life.owes += toMinor(life.unexplained(), { code: "minor", digits: 0 })
}

/** Pays some of what is owed. */
function capture(life: Life, chance: Chance): void {
  const { core, payments } = life.shop
  const captured = Math.ceil((Math.max(0, life.owes) * chance.percent) / 100)
  const id = `pay_${payments.length + 1}`
  payments.push({ id, provider_id: "pp_card", captured, refunded: 0, created_at: payments.length })
  core.capture(captured)
  life.owes -= captured
}

type PlainEvent = "complete" | "reject" | "cancel" | "expire" | "reopen"

function onCase({ shop }: Life, chance: Chance, event: PlainEvent): void {
  shop[event](caseFor(shop, event, chance))
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

/** From 1 to all of them; for the bold one more than there are. */
function someOf(available: number, { units, is_bold }: Chance): number {
  return is_bold ? available + 1 : 1 + (units % Math.max(1, available))
}

function isAwaited(item: RmaItemFacts): boolean {
  return awaitedUnits(item) > 0
}

function isResolvable(item: RmaItemFacts): boolean {
  return resolvableUnits(item) > 0
}

function mostOf(items: RmaItemFacts[], count: (item: RmaItemFacts) => number): RmaItemFacts {
  return [...items].sort((a, b) => count(b) - count(a))[0]
}

function tenderOf({ percent }: Chance): "manual" | "original_payment" {
  return percent % 2 === 0 ? "manual" : "original_payment"
}

function pick<T>(list: readonly T[], which: number): T {
  return list[which % list.length]
}
