import { nextStatus, PARCEL_KINDS, RMA_STATUSES, TENDERS, type RmaStatus } from "../../src/domain"
import { ORDERS } from "../orders"
import type { Act, Case } from "../case"
import { CASES } from "../cases"

describe.each(CASES)("the demo's case of $order: $shows", (one) => {
  const order = ORDERS[one.order]

  it("is about units that were bought", () => {
    const bought = new Map<string, number>(
      order.items.map(({ variant, quantity }) => [variant, quantity])
    )

    for (const { variant, quantity } of one.items) {
      expect(quantity).toBeLessThanOrEqual(bought.get(variant) ?? 0)
    }
  })

  it("happens in order, after the order was placed", () => {
    const days = [order.placed_days_ago, one.days_ago, ...one.acts.map(({ days_ago }) => days_ago)]

    expect(days).toEqual([...days].sort((first, second) => second - first))
  })
})

it("shows every way of paying that a shop with the loyalty plugin has, and what waits or is taken back", () => {
  const settled = CASES.flatMap(({ acts }) => acts.filter(({ act }) => act === "settle"))
  const shown = new Set(settled.flatMap((act) => ("tenders" in act ? (act.tenders ?? []) : [])).map(({ tender }) => tender))

  expect(TENDERS.filter((tender) => !shown.has(tender))).toEqual(["coupon"])
  expect(settled.some((act) => "by" in act && act.by === "clerk")).toBe(true)
  expect(CASES.some(({ acts }) => acts.some(({ act }) => act === "void"))).toBe(true)
})

it("shows what an exchange goes through", () => {
  const shown = new Set<string>(CASES.flatMap(({ acts }) => acts.map(({ act }) => act)))
  const exchanged = CASES.flatMap(({ items }) => items).filter(({ action }) => action === "exchange")

  for (const act of ["pay_difference", "advance", "allow_fulfillment", "cancel_exchange"]) {
    expect(shown).toContain(act)
  }
  expect(exchanged.filter(({ exchange_for }) => !exchange_for)).toHaveLength(1)
})

it("shows each kind of parcel that comes back by itself, and a later order to a marked address", () => {
  const parcels = CASES.filter(({ kind }) => PARCEL_KINDS.some((known) => known === kind))
  const marked = parcels.filter(({ acts }) => acts.some(({ act }) => act === "mark_address"))
  const buyers = marked.map(({ order }) => ORDERS[order].buyer)
  const toShip = Object.values(ORDERS).filter((order) => !("shipped" in order))

  expect(PARCEL_KINDS.filter((kind) => !parcels.some((one) => one.kind === kind))).toEqual([])
  expect(buyers.filter((buyer) => !toShip.some((order) => order.buyer === buyer))).toEqual([])
  expect(buyers).toHaveLength(1)
})

it("shows what becomes of goods that never arrived, are kept, or are repaired", () => {
  const actsOf = (fits: (one: Case) => boolean) =>
    CASES.filter(fits).map(({ acts }) => acts.map(({ act }) => act))
  const disputes = actsOf(({ kind }) => kind === "dispute")

  expect(disputes.every((acts) => acts.includes("investigate"))).toBe(true)
  expect(disputes.some((acts) => !acts.includes("approve") && !acts.includes("reject"))).toBe(true)
  expect(disputes.some((acts) => acts.includes("reject"))).toBe(true)
  expect(disputes.some((acts) => acts.includes("settle"))).toBe(true)
  expect(disputes.some((acts) => acts.includes("approve") && !acts.includes("settle"))).toBe(true)
  expect(actsOf(({ kind }) => kind === "complaint")).toEqual([["approve", "settle", "complete"]])
  expect(actsOf(({ items }) => items.some(({ action }) => action === "repair"))).toEqual([
    ["approve", "receive", "complete"],
  ])
})

it("asks for no more units of an order than were bought", () => {
  const asked = new Map<string, number>()
  for (const { order, acts, items } of CASES) {
    const isOver = acts.some(({ act }) => act === "reject" || act === "cancel" || act === "expire")
    for (const { variant, quantity } of isOver ? [] : items) {
      const line = `${order}/${variant}`
      asked.set(line, (asked.get(line) ?? 0) + quantity)
    }
  }
  for (const [line, quantity] of asked) {
    const [order, variant] = line.split("/")
    const items = Object.entries(ORDERS).find(([name]) => name === order)?.[1].items ?? []
    const bought = items.find((item) => item.variant === variant)
    expect({ line, isEnough: quantity <= (bought?.quantity ?? 0) }).toEqual({ line, isEnough: true })
  }
})

it("completes a case only once money was settled for all its units that get some", () => {
  const completed = CASES.filter(({ acts }) => acts.some(({ act }) => act === "complete"))
  const unsettled = completed.filter(({ acts, items }) => {
    const settled = acts.flatMap((act) => (act.act === "settle" ? act.items : []))
    return items.some(
      ({ variant, quantity, action }) =>
        (action === "refund" || action === "store_credit") &&
        !settled.some((one) => one.variant === variant && one.quantity === quantity)
    )
  })

  expect(unsettled.map(({ shows }) => shows)).toEqual([])
})

it("shows every status that a case can have", () => {
  const shown = new Set(CASES.map(statusOf))

  expect(RMA_STATUSES.filter((status) => !shown.has(status))).toEqual([])
})

/** Where the table of the domain leads a case by all that was done to it. */
function statusOf({ asked_by, begins, acts }: Case): RmaStatus {
  const begun = asked_by === "core" ? "approved" : (begins ?? "requested")
  return acts.reduce<RmaStatus>(statusAfter, begun)
}

function statusAfter(status: RmaStatus, { act }: Act): RmaStatus {
  switch (act) {
    case "acknowledge":
    case "track":
    case "extend":
    case "settle":
    case "void":
    case "write":
    case "pay_difference":
    case "advance":
    case "allow_fulfillment":
    case "cancel_exchange":
    case "investigate":
    case "mark_address":
      return status
    default:
      return nextStatus(status, act)
  }
}
