import type { HttpExchangeLine } from "../../../types/http"
import { possibleExchangeActs } from "../exchange-acts"
import {
  isOfferEndNamed,
  startExchange,
  toConfirmedExchange,
  toExchangeBody,
} from "../exchange-form"
import {
  approvedForExchange,
  currentExchange,
  isExchanged,
  isSameAgain,
  isSendingAgain,
  isUnchosen,
  isUnpriced,
} from "../exchange-items"
import { exchangeState } from "../exchange-state"
import { outboundShippingOptions } from "../outbound-shipping-options"
import { paymentLink } from "../payment-link"
import { anExchange, anItem, anRma } from "./cases"

/** One new shirt for the old one. */
function aLine(over: Partial<HttpExchangeLine>): HttpExchangeLine {
  return {
    id: "rmaexl_1",
    rma_item_id: "rmai_shirt",
    variant_id: "variant_shirt",
    product_id: "prod_shirt",
    title: "Shirt",
    subtitle: "White / M",
    sku: "SHIRT-WHITE-M",
    thumbnail: null,
    quantity: 1,
    total: 50,
    line_item_id: null,
    ...over,
  }
}

const MOMENT = "2026-11-03T10:00:00.000Z"

describe("how far an exchange is", () => {
  it.each([
    ["difference_due", {}],
    ["goods_awaited", { difference_status: "paid", difference_paid_at: MOMENT }],
    ["goods_awaited", { difference_status: "owed_to_customer", difference: -20 }],
    ["released", { difference_status: "due", released_at: MOMENT, to_ship_quantity: 1 }],
    ["released", { released_at: MOMENT, to_ship_quantity: null }],
    ["shipped", { released_at: MOMENT, to_ship_quantity: 0 }],
    ["wrong_item", { withheld_quantity: 1 }],
    ["wrong_item", { withheld_quantity: 1, released_at: MOMENT }],
    ["canceled", { released_at: MOMENT, canceled_at: MOMENT }],
  ] as const)("is %s with %j", (state, over) => {
    expect(exchangeState(anExchange(over))).toBe(state)
  })
})

describe("what staff can do with an exchange", () => {
  const approved = { status: "approved", goods: "awaited" } as const
  const ASKED = {
    amount: 50,
    status: "due",
    payment_collection_id: "paycol_2",
    asked_at: MOMENT,
    paid_at: null,
  } as const

  it.each([
    ["its difference is due", {}, approved, ["copy_link", "mark_as_paid", "advance", "allow", "cancel"]],
    ["it is paid", { difference_status: "paid" }, approved, ["advance", "allow", "cancel"]],
    [
      "it was granted ahead",
      { difference_status: "paid", advance_return_by: MOMENT },
      approved,
      ["allow", "cancel"],
    ],
    [
      "the goods are in",
      {},
      { status: "processing", goods: "received" },
      ["copy_link", "mark_as_paid", "allow", "cancel"],
    ],
    [
      "its full price is asked for",
      { difference_status: "none", released_at: MOMENT, full_price: ASKED },
      approved,
      ["copy_link", "cancel"],
    ],
    [
      "its full price is paid",
      { difference_status: "none", released_at: MOMENT, full_price: { ...ASKED, status: "paid" } },
      approved,
      ["cancel"],
    ],
    ["it has left", { released_at: MOMENT, is_cancelable: false }, approved, ["copy_link", "mark_as_paid"]],
    ["nothing is in the way", { difference_status: "paid", released_at: MOMENT }, approved, ["cancel"]],
    [
      "a wrong item came for one of its units",
      { difference_status: "paid", released_at: MOMENT, withheld_quantity: 1 },
      { status: "processing", goods: "received" },
      ["allow", "cancel"],
    ],
    ["it is canceled", { canceled_at: MOMENT }, approved, []],
    ["the case is over", {}, { status: "completed", goods: "received" }, []],
  ] as const)("when %s", (_, over, rma, acts) => {
    expect(possibleExchangeActs(rma, anExchange(over))).toEqual(acts)
  })
})

describe("the items of an exchange", () => {
  it.each([
    ["exchange", true, true],
    ["exchange", false, true],
    ["reship", true, true],
    ["reship", false, false],
    ["refund", true, false],
  ] as const)("%s with goods coming back %s: %s", (resolution, return_expected, expected) => {
    expect(isExchanged(anItem({ resolution, return_expected }))).toBe(expected)
  })

  it("are those of which a unit is approved", () => {
    const shirt = anItem({ id: "shirt", resolution: "exchange" })
    const cap = anItem({ id: "cap", resolution: "exchange" })
    const mug = anItem({ id: "mug", resolution: "reship" })
    const approved = [
      { id: "shirt", approved_quantity: 1, return_expected: true },
      { id: "cap", approved_quantity: 0, return_expected: true },
      { id: "mug", approved_quantity: 1, return_expected: false },
    ]
    expect(approvedForExchange([shirt, cap, mug], approved)).toEqual([shirt])
  })

  it.each([
    ["exchange", null, true],
    ["exchange", "variant_large", false],
    ["reship", null, false],
  ] as const)("%s for %s still wants a choice: %s", (resolution, exchange_variant_id, expected) => {
    expect(isUnchosen(anItem({ resolution, exchange_variant_id }))).toBe(expected)
  })

  it.each([
    [true, ["reship"]],
    [true, ["reship", "refund"]],
    [false, ["reship", "exchange"]],
    [false, ["refund"]],
  ] as const)("are sent as the same again: %s, with %j", (isSame, resolutions) => {
    expect(isSameAgain(resolutions.map((resolution) => anItem({ resolution })))).toBe(isSame)
  })

  it.each([
    ["the same again, whatever becomes of the item later", ["variant_shirt"], true],
    ["something else", ["variant_hoodie"], false],
    ["the same, and something else", ["variant_shirt", "variant_hoodie"], false],
    ["what the catalogue has no more", [null], false],
  ])("are sent as %s", (_, variants, isAgain) => {
    const lines = variants.map((variant_id) => aLine({ variant_id }))
    expect(isSendingAgain(anExchange({ lines }), [anItem()])).toBe(isAgain)
  })

  it.each([
    [true, true, "none"],
    [false, true, "due"],
    [false, false, "none"],
  ] as const)("have no difference to speak of: %s", (expected, isAgain, difference_status) => {
    expect(isUnpriced(isAgain, anExchange({ difference_status }))).toBe(expected)
  })

  it("count for the exchange that is not canceled", () => {
    const first = anExchange({ id: "first", canceled_at: MOMENT })
    const second = anExchange({ id: "second" })
    expect(currentExchange(anRma({ exchanges: [first, second] }))).toBe(second)
    expect(currentExchange(anRma({ exchanges: [first] }))).toBeNull()
  })
})

describe("confirming an exchange", () => {
  it("leaves everything that was not said to the policy", () => {
    expect(toExchangeBody(startExchange(null))).toEqual({})
  })

  it("names what was said, and the difference that was shown", () => {
    const form = {
      ...startExchange("so_standard"),
      shipping_amount: 0,
      price: "even" as const,
      label_fee: 5,
      restocking_fee: 2.5,
    }
    expect(toConfirmedExchange(form, { difference: -20 })).toEqual({
      shipping_option_id: "so_standard",
      shipping_amount: 0,
      price: "even",
      label_fee: 5,
      restocking_fee: 2.5,
      expected_difference: -20,
    })
  })

  it.each([
    ["policy", null, {}, true],
    ["never", null, { expires_at: null }, true],
    ["day", new Date(2026, 10, 30), { expires_at: "2026-11-30" }, true],
    ["day", null, {}, false],
  ] as const)("holds the offer by %s, %s", (ends, ends_on, body, isNamed) => {
    const form = { ...startExchange(null), ends, ends_on }
    expect(toExchangeBody(form)).toEqual(body)
    expect(isOfferEndNamed(form)).toBe(isNamed)
  })
})

describe("the shipping of new units", () => {
  const zone = (country_code: string) => ({ geo_zones: [{ country_code }] })
  const options = [
    { id: "to_france", name: "Colissimo", service_zone: zone("fr") },
    { id: "to_japan", name: "Yamato", service_zone: zone("jp") },
    {
      id: "from_france",
      name: "Back",
      rules: [{ attribute: "is_return", value: "true" }],
      service_zone: zone("fr"),
    },
  ]

  it.each([
    ["FR", ["to_france"]],
    ["jp", ["to_japan"]],
    ["de", []],
    [null, ["to_france", "to_japan"]],
  ])("to %s is %j", (country, ids) => {
    expect(outboundShippingOptions(options, country).map(({ id }) => id)).toEqual(ids)
  })
})

describe("the link to pay a difference", () => {
  it.each([
    [null, "https://shop.example.com/", "https://shop.example.com/returns/cases/rma_1"],
    ["https://help.example.com/r/", "https://shop.example.com", "https://help.example.com/r/cases/rma_1"],
  ])("with the portal at %s", (portal, server, link) => {
    expect(paymentLink("rma_1", portal, server)).toBe(link)
  })
})
