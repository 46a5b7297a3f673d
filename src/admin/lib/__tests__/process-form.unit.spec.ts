import type { HttpSettlementFacts } from "../../../types/http"
import { goodsConsequences } from "../goods-consequences"
import {
  changeLines,
  previewProcess,
  pricePaid,
  startProcessing,
  toProcessBody,
  type ProcessForm,
} from "../process-form"
import { splitRow, startReceiving, type ReceiveLine } from "../receive-form"
import { anItem } from "./cases"
import { oneShirtBack } from "./settlement-facts"

/** Two shirts at 50.00 and shipping 10.00, all captured; both are on their way back. */
const facts: HttpSettlementFacts = (() => {
  const base = oneShirtBack()
  const [shirt] = base.rma.items
  const awaited = { ...shirt, approved_quantity: 2, requested_quantity: 2 }
  return {
    ...base,
    rma: {
      ...base.rma,
      status: "approved",
      items: [{ ...awaited, received_quantity: 0, core_received_quantity: 0 }],
    },
    books: { ...base.books, total: "110", unsettled: [] },
  }
})()
const shirts = anItem({ approved_quantity: 2 })

const start = () => startProcessing(facts, startReceiving([shirts]))
const withLine = (form: ProcessForm, change: (line: ReceiveLine) => ReceiveLine) =>
  changeLines(form, form.lines.map(change), facts)
const untick = (line: ReceiveLine) => ({ ...line, is_ticked: false })
const only = (quantity: number) => (line: ReceiveLine) => ({
  ...line,
  rows: [{ ...line.rows[0], quantity }],
})

describe("the processing screen", () => {
  it("starts with everything come as approved, paid for, and the case closed by it", () => {
    const form = start()
    const preview = previewProcess(form, facts)

    expect(preview).toMatchObject({
      received: 2,
      can_complete: true,
      can_submit: true,
      settle: { kind: "settlement", settlement: { owed: 10000 } },
    })
    expect(toProcessBody(form, preview)).toEqual({
      receive: {
        items: [
          {
            id: "rmai_shirt",
            units: [{ quantity: 2, condition: "new", disposition: "restock" }],
          },
        ],
      },
      settle: {
        items: [{ id: "rmai_shirt", quantity: 2 }],
        tenders: [{ tender: "original_payment" }],
        expected_owed: 100,
      },
      complete: true,
    })
  })

  it("pays for no more than comes, and again for all of it when that comes after all", () => {
    const fewer = withLine(start(), only(1))
    expect(fewer.settle.units).toEqual({ rmai_shirt: 1 })
    expect(previewProcess(fewer, facts)).toMatchObject({ can_complete: false, can_submit: true })

    expect(withLine(fewer, only(2)).settle.units).toEqual({ rmai_shirt: 2 })
  })

  it("keeps the number of units that are paid for, where somebody chose it", () => {
    const started = start()
    const one = { ...started, settle: { ...started.settle, units: { rmai_shirt: 1 } } }
    const split = withLine(one, splitRow)

    expect(split.settle.units).toEqual({ rmai_shirt: 1 })
    expect(previewProcess(split, facts)).toMatchObject({
      received: 2,
      can_complete: false,
      settle: { settlement: { owed: 5000 } },
    })
  })

  it("has nothing to do once what came is unticked", () => {
    const form = withLine(start(), untick)
    const preview = previewProcess(form, facts)

    expect(preview).toMatchObject({ received: 0, settle: { kind: "empty" }, can_submit: false })
    expect(toProcessBody(form, preview)).toEqual({})
  })

  it("only receives, where nothing is paid for", () => {
    const started = start()
    const form = { ...started, settle: { ...started.settle, units: { rmai_shirt: 0 } } }
    const preview = previewProcess(form, facts)

    expect(preview).toMatchObject({ can_submit: true, can_complete: false })
    expect(Object.keys(toProcessBody(form, preview))).toEqual(["receive"])
  })

  it("does not close a case by a draft, nor where somebody says so", () => {
    const started = start()
    const draft = { ...started, settle: { ...started.settle, payment: "draft" as const } }
    const open = { ...started, is_completed: false }

    expect(previewProcess(draft, facts).can_complete).toBe(false)
    expect(toProcessBody(open, previewProcess(open, facts))).not.toHaveProperty("complete")
  })

  it("is not sent while a line or the money is wrong", () => {
    const tooMany = withLine(start(), only(3))
    const tooDear = start()
    tooDear.settle.typed = { label_fee: 101 }

    expect(previewProcess(tooMany, facts).can_submit).toBe(false)
    expect(previewProcess(tooDear, facts)).toMatchObject({
      can_submit: false,
      settle: { kind: "refused", refusal: { code: "owed_negative" } },
    })
  })

  it("knows what one unit was bought for", () => {
    expect(pricePaid(shirts, facts)).toBe(5000)
    expect(pricePaid({ line_item_id: "ordli_other" }, facts)).toBeNull()
  })
})

describe("what happens to the goods", () => {
  it("is told by way and place, restocked ones to where they usually go", () => {
    const [line] = startReceiving([anItem({ approved_quantity: 5 })])
    const [row] = line.rows
    const rows = [
      { ...row, quantity: 2 },
      { ...row, key: "b", quantity: 1, location_id: "loc_lyon" },
      { ...row, key: "c", quantity: 1, disposition: "quarantine" as const, location_id: "loc_apart" },
      { ...row, key: "d", quantity: 1, disposition: "scrap" as const },
    ]

    expect(goodsConsequences([{ ...line, rows }], "loc_paris")).toEqual([
      { disposition: "restock", location_id: "loc_paris", count: 2 },
      { disposition: "restock", location_id: "loc_lyon", count: 1 },
      { disposition: "quarantine", location_id: "loc_apart", count: 1 },
      { disposition: "scrap", location_id: null, count: 1 },
    ])
  })

  it("is nothing for what did not come", () => {
    expect(goodsConsequences(startReceiving([shirts]).map(untick), null)).toEqual([])
  })
})
