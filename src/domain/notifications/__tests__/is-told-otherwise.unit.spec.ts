import { isToldOtherwise } from "../is-told-otherwise"

describe("isToldOtherwise", () => {
  it.each([
    ["credit_note.issued", { paid_at_once: true }, true],
    ["credit_note.issued", { paid_at_once: false }, false],
    ["credit_note.issued", {}, false],
    ["reimbursement.paid", { paid_at_once: true }, false],
    ["rma.requested", { kind: "refused" }, true],
    ["rma.approved", { kind: "undeliverable" }, true],
    ["rma.approved", { kind: "canceled_parcel" }, true],
    ["rma.approved", { kind: "return" }, false],
    ["rma.approved", {}, false],
    ["exchange.advance_overdue", { amount: 0 }, true],
    ["exchange.advance_overdue", { amount: 50 }, false],
    ["rma.goods_received", { kind: "refused" }, false],
  ])("%s %o", (event, payload, isTold) => {
    expect(isToldOtherwise(event, payload)).toBe(isTold)
  })
})
