import { aCaseWithOneShirt, anExchange, aShirtOrder } from "../../__tests__/cast"
import { refusalOf } from "../../__tests__/refusal-of"
import type { ExchangeInBooks, OrderBooks, RmaItemFacts } from "../../facts"
import { assertRefundLeavesExchanges } from "../assert-refund-leaves-exchanges"

type Case = {
  books: Partial<OrderBooks>
  exchange?: Partial<ExchangeInBooks>
  item?: Partial<RmaItemFacts>
  /** What may be refunded, in cents; null: whatever core allows. */
  refundable: number | null
}

/** Two shirts at 50.00 and shipping 10.00, all captured: 110.00; one is exchanged for one at 30.00. */
const CASES: Record<string, Case> = {
  "the old shirt is not here yet": {
    books: { total: "140", unsettled: [] },
    item: { received_quantity: 0, core_received_quantity: 0 },
    refundable: 0,
  },
  "the old shirt came, and the 20 left over are for a settlement": {
    books: { total: "90" },
    refundable: 0,
  },
  "the new one is at 70 and nobody paid": {
    books: { total: "130" },
    exchange: { new_worth: 7000, difference: 2000 },
    refundable: 0,
  },
  "the new one is at 70 and the 20 are paid": {
    books: { total: "130", transactions: "130" },
    exchange: { new_worth: 7000, difference: 2000, paid: 2000 },
    refundable: 0,
  },
  "the other shirt came too, to be refunded": {
    books: { total: "40", unsettled: [{ line_item_id: "line_shirt", quantity: 2 }] },
    refundable: 5000,
  },
  "the exchange was canceled": { books: { total: "60" }, exchange: { is_live: false }, refundable: null },
  "its units are settled": {
    books: { total: "90" },
    item: { approved_quantity: 1, resolved_quantity: 1, core_resolved_quantity: 1 },
    refundable: null,
  },
}

describe("assertRefundLeavesExchanges", () => {
  it.each(Object.entries(CASES))("%s", (_, { books, exchange, item, refundable }) => {
    const order = aShirtOrder({ ...books, exchanges: [anExchange(exchange)] })
    const cases = [aCaseWithOneShirt({ resolution: "exchange", approved_quantity: 1, ...item })]
    const refund = (amount: number | null) => () => assertRefundLeavesExchanges(amount, order, cases)

    if (refundable === null) {
      expect(refund(11000)).not.toThrow()
      return
    }
    expect(refund(refundable)).not.toThrow()
    const refusal = {
      code: "exchange_chosen",
      details: { refundable: refundable / 100, currency_code: "eur" },
    }
    expect(refusalOf(refund(refundable + 1))).toEqual(refusal)
    expect(refusalOf(refund(null))).toEqual(refusal)
  })
})
