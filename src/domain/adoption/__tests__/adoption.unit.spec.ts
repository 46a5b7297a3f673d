import { aShirtItem } from "../../__tests__/cast"
import { RMA_STATUSES, type Resolution } from "../../words"
import { followsCoreCancel } from "../follows-core-cancel"
import { judgeAdoption, type AdoptableReturn } from "../judge-adoption"
import { refundActionOf } from "../refund-action"

describe("judgeAdoption", () => {
  const item = { quantity: 2, received_quantity: 0, rma_id: null }
  const made: AdoptableReturn = { status: "requested", exchange_id: null, claim_id: null, items: [item] }

  it.each<[string, Partial<AdoptableReturn>, ReturnType<typeof judgeAdoption>]>([
    ["made in core's own dialog", {}, "adopt"],
    ["made by us", { items: [{ ...item, rma_id: "rma_1" }] }, "ours"],
    ["made by us in an exchange", { items: [{ ...item, rma_id: "rma_1" }], exchange_id: "oexc_1" }, "ours"],
    ["of an exchange", { exchange_id: "oexc_1" }, "part_of_another"],
    ["of a claim", { claim_id: "claim_1" }, "part_of_another"],
    ["canceled", { status: "canceled" }, "nothing_awaited"],
    ["begun and not confirmed", { status: "open" }, "nothing_awaited"],
    ["received at once", { status: "received", items: [{ ...item, received_quantity: 2 }] }, "nothing_awaited"],
    ["received in part", { items: [{ ...item, received_quantity: 1 }] }, "nothing_awaited"],
    ["empty", { items: [] }, "nothing_awaited"],
  ])("a Return that is %s", (_, change, verdict) => {
    expect(judgeAdoption({ ...made, ...change })).toBe(verdict)
  })
})

describe("refundActionOf", () => {
  type Action = { id: string; resolution: Resolution; rank: number }
  const usual: Action = { id: "ract_refund", resolution: "refund", rank: 9 }
  const own: Action = { id: "ract_own", resolution: "refund", rank: 2 }
  const other: Action = { id: "ract_other", resolution: "refund", rank: 1 }
  const exchange: Action = { id: "ract_exchange", resolution: "exchange", rank: 0 }

  it.each<[string, Action[], Action | undefined]>([
    ["the usual one", [exchange, own, usual], usual],
    ["the first in the merchant's order", [own, exchange, other], other],
    ["none where nothing gives money back", [exchange, { ...usual, resolution: "none" }], undefined],
  ])("is %s", (_, actions, expected) => {
    expect(refundActionOf(actions)).toBe(expected)
  })
})

describe("followsCoreCancel", () => {
  const item = aShirtItem({ approved_quantity: 2 })

  it.each(RMA_STATUSES)("lets a case end with its Return while it is approved: %s", (status) => {
    expect(followsCoreCancel({ status, items: [item] }, false)).toBe(status === "approved")
  })

  it.each([
    ["money was settled", [item], true],
    ["a unit stays with the customer", [item, { ...item, return_expected: false }], false],
    ["a unit is repaired", [item, { ...item, resolution: "repair" as const }], false],
  ])("lets it go on where %s", (_, items, isSettled) => {
    expect(followsCoreCancel({ status: "approved", items }, isSettled)).toBe(false)
  })

  it("asks nothing of an item that was not approved", () => {
    const refused = { ...item, approved_quantity: 0, return_expected: false }
    expect(followsCoreCancel({ status: "approved", items: [item, refused] }, false)).toBe(true)
  })
})
