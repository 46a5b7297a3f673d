import {
  aCase,
  aCaseWithOneShirt,
  aMugItem,
  aMugWorth,
  aShirtItem,
  aShirtOrder,
  aShirtWorth,
  anExchange,
  EUR,
  JPY,
} from "../../__tests__/cast"
import { refusalOf } from "../../__tests__/refusal-of"
import type { OrderBooks, RmaFacts } from "../../facts"
import { RMA_STATUSES } from "../../words"
import { calculateSettlement } from "../calculate-settlement"
import type { SettlementRequest, SettlementRules } from "../settlement"

const VAT = { rate: 20, code: "VAT" }
const NO_FEE_TAX: SettlementRules = { fee_tax: null }
const ONE_SHIRT = [{ id: "rmai_shirt", quantity: 1 }]

function settle({
  rma = aCaseWithOneShirt(),
  books = {},
  request = {},
  rules = NO_FEE_TAX,
}: {
  rma?: RmaFacts
  books?: Partial<OrderBooks>
  request?: Partial<SettlementRequest>
  rules?: SettlementRules
}) {
  return calculateSettlement(rma, aShirtOrder(books), { items: ONE_SHIRT, ...request }, rules)
}

function linesOf(settlement: ReturnType<typeof settle>) {
  return settlement.lines.map(({ type, amount }) => [type, amount])
}

describe("calculateSettlement: lines", () => {
  it("says what every line stands for, in a fixed order", () => {
    const settlement = settle({
      request: {
        restocking_fee: 300,
        label_fee: 500,
        adjustment: { amount: -100, reason: "a button is missing" },
        goodwill: 200,
        shipping_refund: 1000,
      },
    })
    const line = { taxes: [], rma_item_id: null, quantity: null, note: null }
    expect(settlement).toEqual({
      currency: EUR,
      lines: [
        { ...line, type: "item_value", amount: 5000, rma_item_id: "rmai_shirt", quantity: 1 },
        { ...line, type: "shipping_refund", amount: 1000 },
        { ...line, type: "goodwill", amount: 200 },
        { ...line, type: "adjustment", amount: -100, note: "a button is missing" },
        { ...line, type: "label_fee", amount: -500 },
        { ...line, type: "restocking_fee", amount: -300 },
      ],
      owed: 5300,
      core_amount: "50",
      credit_line_amount: "3",
      items: [{ id: "rmai_shirt", quantity: 1, core_quantity: 1 }],
    })
  })

  it("has no line for an amount of 0", () => {
    const request = {
      shipping_refund: 0,
      goodwill: 0,
      label_fee: 0,
      restocking_fee: 0,
    }
    expect(linesOf(settle({ request }))).toEqual([["item_value", 5000]])
  })

  it("values items of one order line one after the other", () => {
    const mug = aMugItem({ approved_quantity: 1, received_quantity: 1, core_received_quantity: 1 })
    const otherMug = { ...mug, id: "rmai_other_mug" }
    const settlement = settle({
      rma: aCase({ status: "processing", items: [mug, otherMug] }),
      books: { lines: [aMugWorth()], shipping_methods: [], unsettled: [] },
      request: {
        items: [
          { id: "rmai_other_mug", quantity: 1 },
          { id: "rmai_mug", quantity: 1 },
        ],
      },
    })
    expect(settlement.lines.map(({ rma_item_id, amount }) => [rma_item_id, amount])).toEqual([
      ["rmai_other_mug", 333],
      ["rmai_mug", 334],
    ])
  })

  it("goes on after what other cases recorded", () => {
    const mug = aMugItem({ approved_quantity: 1, received_quantity: 1, core_received_quantity: 1 })
    const settlement = settle({
      rma: aCase({ status: "processing", items: [mug] }),
      books: {
        lines: [aMugWorth()],
        shipping_methods: [],
        unsettled: [],
        recorded: {
          lines: [{ line_item_id: "line_mug", quantity: 1, amount: 333, taxes: [] }],
          shipping_refund: 0,
          shipping_taxes: [],
          rounding: 0,
        },
      },
      request: { items: [{ id: "rmai_mug", quantity: 1 }] },
    })
    expect(settlement).toMatchObject({
      owed: 334,
      core_amount: "3.333333333333",
      credit_line_amount: "0.006666666667",
    })
  })
})

describe("calculateSettlement: the order's books", () => {
  const wrong = { received_quantity: 2, core_received_quantity: 1, approved_quantity: 2 }

  it.each([
    ["a unit that core received", {}, 1, "50", "0"],
    ["a wrong item, which it did not", { ...wrong, core_received_quantity: 0 }, 1, "0", "50"],
    ["a right and a wrong one, the right one first", wrong, 1, "50", "0"],
    ["a right and a wrong one together", wrong, 2, "50", "50"],
    [
      "the wrong one after the right one",
      { ...wrong, resolved_quantity: 1, core_resolved_quantity: 1 },
      1,
      "0",
      "50",
    ],
    [
      "a unit that the customer keeps",
      { return_expected: false, received_quantity: 0, core_received_quantity: 0 },
      1,
      "0",
      "50",
    ],
  ])("%s", (_, changes, quantity, C, X) => {
    const settlement = settle({
      rma: aCaseWithOneShirt(changes),
      request: { items: [{ id: "rmai_shirt", quantity }] },
    })
    expect(settlement.owed).toBe(5000 * quantity)
    expect(settlement.core_amount).toBe(C)
    expect(settlement.credit_line_amount).toBe(X)
  })

  it("does not take the noise of core's divisions for something to tell it", () => {
    const lines = [aShirtWorth({ total: "99.99999999999999999998" })]
    expect(settle({ books: { lines } }).credit_line_amount).toBe("0")
  })
})

describe("calculateSettlement: taxes", () => {
  const taxedShirts = aShirtWorth({ total: "120", taxes: [{ ...VAT, amount: "20" }] })
  const taxed: Partial<OrderBooks> = {
    lines: [taxedShirts],
    shipping_methods: [
      { id: "ship_1", total: "6", taxes: [{ ...VAT, amount: "1" }] },
      { id: "ship_2", total: "4.22", taxes: [{ rate: 5.5, code: "BOOKS", amount: "0.22" }] },
    ],
    total: "70.22",
    transactions: "130.22",
    paid_in: "130.22",
  }

  function taxesOf(type: string, settlement: ReturnType<typeof settle>) {
    return settlement.lines.find((line) => line.type === type)?.taxes
  }

  it("are the line's own in an item's value", () => {
    expect(taxesOf("item_value", settle({ books: taxed }))).toEqual([{ ...VAT, amount: 1000 }])
  })

  it.each([
    ["all of it", 0, 1022, 100, 22],
    ["half of it", 0, 511, 50, 11],
    ["the other half", 511, 511, 50, 11],
    ["the rest after a little", 1, 1021, 100, 22],
    ["the second of three parts", 340, 341, 34, 8],
  ])("are the shipping's own in a shipping refund: %s", (_, before, amount, vat, books) => {
    const recorded = { lines: [], shipping_refund: before, shipping_taxes: [], rounding: 0 }
    const settlement = settle({
      books: { ...taxed, recorded },
      request: { shipping_refund: amount },
    })
    expect(taxesOf("shipping_refund", settlement)).toEqual([
      { ...VAT, amount: vat },
      { rate: 5.5, code: "BOOKS", amount: books },
    ])
  })

  // 10.00 with 1.67 of tax, given back by halves of 0.84 and 0.83.
  it.each([
    ["the second half", 84, 83],
    ["the first half again, which was voided when the second was given", 83, 84],
    ["the second half, after an edit that put the tax on it", 0, 83],
  ])("sum to the shipping's own: %s", (_, taxBefore, tax) => {
    const shipping = { id: "ship_1", total: "10", taxes: [{ ...VAT, amount: "1.666667" }] }
    const recorded = {
      lines: [],
      shipping_refund: 500,
      shipping_taxes: [{ ...VAT, amount: taxBefore }],
      rounding: 0,
    }
    const settlement = settle({
      books: { shipping_methods: [shipping], recorded },
      request: { shipping_refund: 500 },
    })
    expect(taxesOf("shipping_refund", settlement)).toEqual([{ ...VAT, amount: tax }])
  })

  it.each([
    ["goodwill", { goodwill: 600 }, 100],
    ["adjustment", { adjustment: { amount: 600, reason: "late" } }, 100],
    ["adjustment", { adjustment: { amount: -600, reason: "worn" } }, -100],
    ["goodwill", { goodwill: 100 }, 17],
  ])("are those of the settled items in %s of %o", (type, request, amount) => {
    const mixed = { ...taxed, lines: [taxedShirts, aMugWorth()] }
    expect(taxesOf(type, settle({ books: mixed, request }))).toEqual([{ ...VAT, amount }])
  })

  it("are those of all lines in goodwill for no units", () => {
    const mugs = aMugWorth({ total: "30", taxes: [{ rate: 5.5, code: "BOOKS", amount: "1.5" }] })
    const settlement = settle({
      books: { ...taxed, lines: [taxedShirts, mugs], total: "100.22", transactions: "160.22" },
      request: { items: [], goodwill: 1500 },
    })
    expect(taxesOf("goodwill", settlement)).toEqual([
      { ...VAT, amount: 200 },
      { rate: 5.5, code: "BOOKS", amount: 15 },
    ])
  })

  it("are none beside units that are worth nothing", () => {
    const free = aShirtWorth({ total: "0", taxes: [{ ...VAT, amount: "0" }] })
    const settlement = settle({ books: { ...taxed, lines: [free] }, request: { goodwill: 500 } })
    expect(taxesOf("goodwill", settlement)).toEqual([])
  })

  it.each([
    [600, VAT, -100],
    [500, VAT, -83],
    [3, { rate: 20, code: null }, 0],
    [9, VAT, -2],
    [1000, { rate: 8.875, code: "NY" }, -82],
    [500, { rate: 0, code: "ZERO" }, 0],
  ])("are the fee's own, inside a fee of %d at %o", (fee, fee_tax, amount) => {
    const settlement = settle({
      books: taxed,
      request: { label_fee: fee, restocking_fee: fee },
      rules: { fee_tax },
    })
    expect(taxesOf("label_fee", settlement)).toEqual([{ ...fee_tax, amount }])
    expect(taxesOf("restocking_fee", settlement)).toEqual([{ ...fee_tax, amount }])
  })

  it("are none in what the customer still owes", () => {
    const settlement = settle({ books: { ...taxed, transactions: "100", paid_in: "100" } })
    expect(taxesOf("open_balance", settlement)).toEqual([])
  })
})

describe("calculateSettlement: rounding", () => {
  /** Two lines of 10.005, to be paid 20.01, but each rounded to 10.00. */
  const lines = ["line_shirt", "line_mug"].map((line_item_id) => ({
    line_item_id,
    quantity: 1,
    total: "10.005",
    taxes: [],
  }))
  const items = [aShirtItem(), aMugItem()].map((item) => ({
    ...item,
    approved_quantity: 1,
    received_quantity: 1,
    core_received_quantity: 1,
  }))
  const rma = aCase({ status: "processing", items })
  const shirtRecorded = { line_item_id: "line_shirt", quantity: 1, amount: 1000, taxes: [] }
  const order: Partial<OrderBooks> = {
    lines,
    shipping_methods: [],
    total: "0",
    transactions: "20.01",
    paid_in: "20.01",
    unsettled: [],
  }
  const shirt = { id: "rmai_shirt", quantity: 1 }
  const mug = { id: "rmai_mug", quantity: 1 }
  const recorded = { lines: [shirtRecorded], shipping_refund: 0, shipping_taxes: [], rounding: 0 }

  it.each([
    ["with the last units", { recorded }, [mug], 1],
    ["with all units at once", {}, [shirt, mug], 1],
    ["not before", {}, [shirt], undefined],
    ["not twice", { recorded: { ...recorded, rounding: 1 } }, [mug], undefined],
    ["not without units", { recorded }, [], undefined],
    [
      "downwards too",
      {
        lines: lines.map((line) => ({ ...line, total: "10.015" })),
        recorded: { ...recorded, lines: [{ ...shirtRecorded, amount: 1002 }] },
      },
      [mug],
      -1,
    ],
    [
      "the shipping's included",
      { recorded, shipping_methods: [{ id: "ship_1", total: "4.994", taxes: [] }] },
      [mug],
      1,
    ],
    [
      "not where the shipping's makes up for it",
      { recorded, shipping_methods: [{ id: "ship_1", total: "4.995", taxes: [] }] },
      [mug],
      undefined,
    ],
    [
      "not while units are still to be shipped",
      { recorded, lines: [...lines, aShirtWorth({ line_item_id: "line_late" })] },
      [mug],
      undefined,
    ],
  ])("%s", (_, books, requested, amount) => {
    const settlement = settle({
      rma,
      books: { ...order, ...books },
      request: { items: requested, ...(requested.length === 0 && { goodwill: 1 }) },
    })
    expect(settlement.lines.find(({ type }) => type === "rounding")?.amount).toBe(amount)
  })

  it("takes back no more than the units beside it are worth", () => {
    const totals = ["10.015", "10.015", "0"]
    const free = totals.map((total, index) => ({
      ...lines[0],
      line_item_id: `line_${index}`,
      total,
    }))
    const settlement = settle({
      rma: aCase({ status: "processing", items: [{ ...items[0], line_item_id: "line_2" }] }),
      books: {
        ...order,
        lines: free,
        recorded: {
          lines: [
            { ...shirtRecorded, line_item_id: "line_0", amount: 1002 },
            { ...shirtRecorded, line_item_id: "line_1", amount: 1002 },
          ],
          shipping_refund: 0,
          shipping_taxes: [],
          rounding: 0,
        },
      },
      request: { items: [shirt] },
    })
    expect(linesOf(settlement)).toEqual([["item_value", 0]])
  })
})

describe("calculateSettlement: what the customer still owes", () => {
  const unpaid = { transactions: "0", paid_in: "0", payments: [] }

  it.each([
    ["nothing, when all is paid", {}, {}, undefined, 5000],
    ["half of the value", { transactions: "85", paid_in: "85" }, {}, -2500, 2500],
    ["more than the value, which is all it can take", unpaid, {}, -5000, 0],
    ["fees come off before", unpaid, { label_fee: 500 }, -4500, 0],
    ["extras are set off as well", unpaid, { goodwill: 2000 }, -7000, 0],
    ["a rounding of the total is no debt", { transactions: "109.996" }, {}, undefined, 5000],
    ["nor is half a cent of it", { transactions: "109.995" }, {}, undefined, 5000],
    ["and some noise", { transactions: "109.994999999" }, {}, undefined, 5000],
    ["more than half a cent is", { transactions: "109.9949" }, {}, -1, 4999],
    ["who paid too much owes nothing", { transactions: "150" }, {}, undefined, 5000],
    [
      "units that came back in other cases are no payment",
      { total: "10", unsettled: [{ line_item_id: "line_shirt", quantity: 2 }] },
      {},
      undefined,
      5000,
    ],
    [
      "what other settlements owe is no payment either",
      { transactions: "110", total: "50", unpaid: 1000 },
      {},
      undefined,
      5000,
    ],
    [
      "but a debt is one, whatever else is unpaid",
      { transactions: "90", total: "50", unpaid: 1000, paid_in: "90" },
      {},
      -2000,
      3000,
    ],
  ])("%s", (_, books, request, openBalance, owed) => {
    const settlement = settle({ books, request })
    const line = settlement.lines.find(({ type }) => type === "open_balance")
    expect(line?.amount).toBe(openBalance)
    expect(settlement.owed).toBe(owed)
  })
})

describe("calculateSettlement: refusals", () => {
  const notFullyPaid = { transactions: "0", paid_in: "0", total: "0", unsettled: [] }

  it.each([
    [
      "a unit that did not come",
      { request: { items: [{ id: "rmai_shirt", quantity: 2 }] } },
      "not_received",
    ],
    [
      "a unit twice",
      { rma: aCaseWithOneShirt({ resolved_quantity: 1, core_resolved_quantity: 1 }) },
      "not_received",
    ],
    [
      "more than was approved of what stays with the customer",
      {
        rma: aCaseWithOneShirt({
          return_expected: false,
          approved_quantity: 1,
          received_quantity: 0,
        }),
        request: { items: [{ id: "rmai_shirt", quantity: 2 }] },
      },
      "not_received",
    ],
    ["an item twice", { request: { items: [...ONE_SHIRT, ...ONE_SHIRT] } }, "duplicate_item"],
    [
      "an item of another case",
      { request: { items: [{ id: "rmai_foreign", quantity: 1 }] } },
      "invalid_data",
    ],
    ["no unit", { request: { items: [{ id: "rmai_shirt", quantity: 0 }] } }, "invalid_data"],
    ["half a unit", { request: { items: [{ id: "rmai_shirt", quantity: 0.5 }] } }, "invalid_data"],
    [
      "less than none",
      { request: { items: [{ id: "rmai_shirt", quantity: -1 }] } },
      "invalid_data",
    ],
    ["nothing at all", { request: { items: [] } }, "invalid_data"],
    ["nothing but zeros", { request: { items: [], goodwill: 0 } }, "invalid_data"],
    ["a negative fee", { request: { label_fee: -1 } }, "invalid_data"],
    ["half a cent", { request: { goodwill: 0.5 } }, "invalid_data"],
    ["more than can be counted", { request: { goodwill: 1e300 } }, "invalid_data"],
    [
      "amounts that cannot be counted together",
      {
        request: {
          goodwill: Number.MAX_SAFE_INTEGER,
          adjustment: { amount: Number.MAX_SAFE_INTEGER, reason: "too generous" },
        },
      },
      "invalid_data",
    ],
    ["no number", { request: { restocking_fee: Number.NaN } }, "invalid_data"],
    [
      "an adjustment without a reason",
      { request: { adjustment: { amount: 1, reason: " " } } },
      "invalid_data",
    ],
    [
      "an adjustment of nothing",
      { request: { adjustment: { amount: 0, reason: "none" } } },
      "invalid_data",
    ],
    [
      "half a cent of adjustment",
      { request: { adjustment: { amount: 0.5, reason: "late" } } },
      "invalid_data",
    ],
    [
      "money for an exchange",
      { rma: aCaseWithOneShirt({ resolution: "exchange" }) },
      "exchange_chosen",
    ],
    ["fees above the value", { request: { label_fee: 5001 } }, "owed_negative"],
    ["a deduction from nothing", { request: { items: [], label_fee: 1 } }, "owed_negative"],
    ["money that was never paid", { books: notFullyPaid }, "nothing_paid"],
    ["more shipping than there was", { request: { shipping_refund: 1001 } }, "invalid_data"],
    [
      "the same shipping twice",
      {
        books: { recorded: { lines: [], shipping_refund: 1000, shipping_taxes: [], rounding: 0 } },
        request: { shipping_refund: 1 },
      },
      "invalid_data",
    ],
    [
      "shipping that was free",
      { books: { shipping_methods: [] }, request: { shipping_refund: 1 } },
      "invalid_data",
    ],
  ] satisfies [string, Parameters<typeof settle>[0], string][])("%s", (_, facts, code) => {
    expect(refusalOf(() => settle(facts)).code).toBe(code)
  })

  it.each(RMA_STATUSES.filter((status) => status !== "approved" && status !== "processing"))(
    "a case that is %s",
    (status) => {
      const rma = { ...aCaseWithOneShirt(), status }
      expect(refusalOf(() => settle({ rma }))).toEqual({
        code: "transition_not_allowed",
        details: { status, event: "settle" },
      })
    }
  )

  it.each([
    [
      { request: { items: [{ id: "rmai_shirt", quantity: 2 }] } },
      { id: "rmai_shirt", line_item_id: "line_shirt", available: 1, requested: 2 },
    ],
    [
      { rma: aCaseWithOneShirt({ resolution: "exchange" as const }) },
      { id: "rmai_shirt", line_item_id: "line_shirt" },
    ],
    [{ request: { label_fee: 6000 } }, { owed: -10, currency_code: "eur" }],
    [{ books: notFullyPaid }, { owed: 50, currency_code: "eur" }],
    [
      { request: { shipping_refund: 1250 } },
      {
        field: "shipping_refund",
        problem: "more_than_paid",
        refundable: 10,
        requested: 12.5,
        currency_code: "eur",
      },
    ],
  ])("carry what a sentence needs: %#", (facts, details) => {
    expect(refusalOf(() => settle(facts)).details).toEqual(details)
  })

  it("lets units of an exchange be settled against the new ones", () => {
    const rma = aCaseWithOneShirt({ resolution: "exchange" })
    const settlement = settle({ rma, books: { total: "90", exchanges: [anExchange()] } })
    expect(linesOf(settlement)).toEqual([
      ["item_value", 5000],
      ["replacement", -3000],
    ])
  })

  it.each([
    ["dearer, and the difference is due", { new_worth: 7000, difference: 2000 }],
    ["dearer, and the difference is paid", { new_worth: 7000, difference: 2000, paid: 2000 }],
    ["worth the same", { new_worth: 5000, difference: 0 }],
    ["canceled", { is_live: false }],
    ["for other units", { lines: [{ rma_item_id: "rmai_mug", quantity: 3, is_free: false }] }],
  ])("pays nothing for units of an exchange that is %s", (_, changes) => {
    const rma = aCaseWithOneShirt({ resolution: "exchange" })
    const books = { total: "130", exchanges: [anExchange(changes)] }
    expect(refusalOf(() => settle({ rma, books })).code).toBe("exchange_chosen")
  })

  it("pays nothing for units that are sent again", () => {
    const rma = aCaseWithOneShirt({ resolution: "reship" })
    const lines = [{ rma_item_id: "rmai_shirt", quantity: 1, is_free: true }]
    const books = { exchanges: [anExchange({ lines })] }
    expect(refusalOf(() => settle({ rma, books })).code).toBe("exchange_chosen")
  })

  it("counts in whole yen where there are no cents", () => {
    const settlement = settle({
      books: {
        currency: JPY,
        lines: [aShirtWorth({ total: "9999" })],
        shipping_methods: [],
        total: "4999.5",
        transactions: "9999",
        paid_in: "9999",
      },
    })
    expect(settlement).toMatchObject({
      owed: 5000,
      core_amount: "4999.5",
      credit_line_amount: "0.5",
    })
  })
})
