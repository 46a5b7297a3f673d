import type { AvailableTender, Currency } from "../../../domain"
import {
  addTenderRow,
  changeTender,
  newTenderRow,
  toHttpTenders,
  toTenderRequests,
  toTenderRows,
} from "../tender-form"

const EUR: Currency = { code: "eur", digits: 2 }
const available = (tender: AvailableTender["tender"], is_available = true): AvailableTender => ({
  tender,
  is_available,
  available: null,
})

describe("the ways of paying", () => {
  it("begin as the resolutions say, with keys that stay", () => {
    const proposed = [{ tender: "store_credit" as const, amount: 1250 }, { tender: "manual" as const }]
    const [first, second] = [toTenderRows(proposed, EUR), toTenderRows(proposed, EUR)]

    expect(first).toEqual(second)
    expect(first.map(({ tender, amount }) => [tender, amount])).toEqual([
      ["store_credit", 12.5],
      ["manual", null],
    ])
  })

  it("get another one before the last, of those that are free", () => {
    const tenders = [available("original_payment"), available("store_credit", false), available("manual")]
    const rows = addTenderRow([newTenderRow("original_payment")], tenders)

    expect(rows.map(({ tender }) => tender)).toEqual(["manual", "original_payment"])
  })

  it("let the last take what is left, whatever stands in it", () => {
    const rows = [newTenderRow("original_payment", 20), newTenderRow("manual", 99)]

    expect(toTenderRequests(rows, EUR)).toEqual([
      { tender: "original_payment", amount: 2000 },
      { tender: "manual", amount: undefined },
    ])
  })

  it("send what each asks for, and nothing of another", () => {
    const card = { ...newTenderRow("gift_card", 30), bonus_percent: 10 }
    const bank = { ...newTenderRow("manual"), reference: " SEPA 17 " }
    const order = { ...newTenderRow("replacement_order", 5), order_id: "order_2" }

    expect(toHttpTenders([card, order, bank])).toEqual([
      { tender: "gift_card", amount: 30, bonus_percent: 10 },
      { tender: "replacement_order", amount: 5, order_id: "order_2" },
      { tender: "manual", reference: "SEPA 17" },
    ])
    expect(changeTender(card, "manual")).toEqual({ ...newTenderRow("manual", 30), key: card.key })
  })
})
