import { aCase, aMugItem, aMugWorth, aShirtItem, aShirtOrder, aShirtWorth } from "../../__tests__/cast"
import { refusalOf } from "../../__tests__/refusal-of"
import type { ReceivedUnitsEntry } from "../../goods/plan-receipt"
import { openBalance } from "../../settlement/open-balance"
import { afterReceipt } from "../after-receipt"

const asNew = (quantity: number): ReceivedUnitsEntry => ({
  quantity,
  condition: "new",
  disposition: "restock",
})
const wrong = (quantity: number): ReceivedUnitsEntry => ({
  quantity,
  condition: "wrong_item",
  disposition: "keep",
})

/** Two shirts at 50.00, three mugs for 10.00, shipping 10.00: 120.00, all of it paid. */
const books = aShirtOrder({
  lines: [aShirtWorth(), aMugWorth()],
  total: "120",
  transactions: "120",
  paid_in: "120",
  unsettled: [],
})
const rma = aCase({
  status: "approved",
  items: [aShirtItem({ approved_quantity: 2 }), aMugItem({ approved_quantity: 3 })],
})

describe("afterReceipt", () => {
  it("a shirt that was paid before it came, and one that was not, come", () => {
    const paid = { ...rma, items: [aShirtItem({ approved_quantity: 2, resolved_quantity: 1 })] }
    const after = afterReceipt({ rma: paid, books }, [{ id: "rmai_shirt", units: [asNew(2)] }])

    expect(after.rma.items).toMatchObject([
      { received_quantity: 2, core_received_quantity: 2, resolved_quantity: 1, core_resolved_quantity: 1 },
    ])
    expect(after.books).toMatchObject({
      total: "70",
      unsettled: [{ line_item_id: "line_shirt", quantity: 1 }],
    })
  })

  it.each([
    {
      what: "a shirt",
      entries: [{ id: "rmai_shirt", units: [asNew(1)] }],
      counts: [
        [1, 1],
        [0, 0],
      ],
      total: "70",
      unsettled: [{ line_item_id: "line_shirt", quantity: 1 }],
    },
    {
      what: "a mug, and something that was never sold",
      entries: [{ id: "rmai_mug", units: [asNew(1), wrong(1)] }],
      counts: [
        [0, 0],
        [2, 1],
      ],
      total: "116.66666666666666666667",
      unsettled: [{ line_item_id: "line_mug", quantity: 1 }],
    },
    {
      what: "nothing but something that was never sold",
      entries: [{ id: "rmai_shirt", units: [wrong(2)] }],
      counts: [
        [2, 0],
        [0, 0],
      ],
      total: "120",
      unsettled: [],
    },
  ])("$what comes", ({ entries, counts, total, unsettled }) => {
    const after = afterReceipt({ rma, books }, entries)

    expect(after.rma.status).toBe("processing")
    expect(
      after.rma.items.map((item) => [item.received_quantity, item.core_received_quantity])
    ).toEqual(counts)
    expect(Number(after.books.total)).toBeCloseTo(Number(total), 10)
    expect(after.books.unsettled).toEqual(unsettled)
  })

  it("leaves units to be repaired in the order's total", () => {
    const repaired = aCase({
      status: "approved",
      items: [aShirtItem({ approved_quantity: 2, resolution: "repair" })],
    })
    const after = afterReceipt({ rma: repaired, books }, [{ id: "rmai_shirt", units: [asNew(2)] }])

    expect(after.books).toEqual(books)
    expect(after.rma.items[0]).toMatchObject({ received_quantity: 2, core_received_quantity: 0 })
  })

  it("makes no debt of goods that came back", () => {
    const half = { ...books, transactions: "60", paid_in: "60" }
    const { books: after } = afterReceipt({ rma, books: half }, [
      { id: "rmai_shirt", units: [asNew(2)] },
    ])

    expect(openBalance(half)).toBe(6000)
    expect(openBalance(after)).toBe(6000)
  })

  it("changes nothing without entries", () => {
    const requested = aCase({ status: "requested" })

    expect(afterReceipt({ rma: requested, books }, [])).toEqual({ rma: requested, books })
  })

  it("refuses what cannot be received at all", () => {
    const entry = { id: "rmai_shirt", units: [asNew(1)] }
    const closed = { ...rma, status: "completed" as const }

    expect(refusalOf(() => afterReceipt({ rma: closed, books }, [entry])).code).toBe(
      "transition_not_allowed"
    )
    expect(refusalOf(() => afterReceipt({ rma, books }, [entry, entry])).code).toBe(
      "duplicate_item"
    )
  })
})
