import type { HttpTypes } from "@medusajs/framework/types"
import {
  duplicateRow,
  EMPTY_CASE,
  isAgainstPolicy,
  isExtraRow,
  maxUnits,
  startRows,
  toCreateBody,
  unitsChosen,
  type CreateRow,
} from "../create-form"

const [SHIRTS, MUG] = [aLine("ordli_shirt", 3), aLine("ordli_mug", 1)]

/** Only what the grid asks of a line. */
function aLine(id: string, quantity: number): HttpTypes.AdminOrderLineItem {
  return { id, quantity } as HttpTypes.AdminOrderLineItem
}

/** Two of three shirts, filled in. */
function twoShirts(): CreateRow[] {
  const [shirts, mug] = startRows([SHIRTS, MUG])
  return [{ ...shirts, ...FILLED_IN, quantity: 2 }, mug]
}

const ACTIONS = [
  { id: "ract_refund", resolution: "refund" },
  { id: "ract_exchange", resolution: "exchange" },
] as const

const LARGE = {
  variant_id: "variant_large",
  product_id: "prod_shirt",
  product_title: "Shirt",
  title: "White / L",
  sku: "SHIRT-WHITE-L",
  thumbnail: null,
  is_same_product: true,
  unit_price: 50,
  difference: 0,
  in_stock: true,
}

const FILLED_IN = { action_id: "ract_refund", reason_id: "rr_small", note: " Too tight. " }

describe("creating an RMA", () => {
  it("starts with every line of the order and no unit of it", () => {
    const rows = startRows([SHIRTS, MUG])
    expect(rows.map(({ line, quantity }) => [line.id, quantity])).toEqual([
      ["ordli_shirt", 0],
      ["ordli_mug", 0],
    ])
    expect(toCreateBody("order_1", rows, EMPTY_CASE, ACTIONS, "requested")).toBeNull()
  })

  it("asks for the chosen rows only, without what was left empty", () => {
    expect(toCreateBody("order_1", twoShirts(), EMPTY_CASE, ACTIONS, "requested")).toEqual({
      order_id: "order_1",
      kind: "return",
      status: "requested",
      items: [
        {
          line_item_id: "ordli_shirt",
          quantity: 2,
          action_id: "ract_refund",
          reason_id: "rr_small",
          note: "Too tight.",
        },
      ],
    })
  })

  it.each([
    ["names what is sent instead", "ract_exchange", LARGE, "variant_large"],
    ["leaves it to be chosen on the case", "ract_exchange", null, undefined],
    ["forgets it where money is given back after all", "ract_refund", LARGE, undefined],
  ] as const)("%s", (_, action_id, replacement, expected) => {
    const [shirts, mug] = twoShirts()
    const rows = [{ ...shirts, action_id, replacement }, mug]
    const body = toCreateBody("order_1", rows, EMPTY_CASE, ACTIONS, "requested")
    expect(body?.items.map(({ exchange_variant_id }) => exchange_variant_id)).toEqual([expected])
  })

  it.each([
    ["ract_exchange", "so_standard"],
    ["ract_refund", undefined],
  ])("names how new items are sent only where there are any: %s", (action_id, expected) => {
    const [shirts, mug] = twoShirts()
    const fields = { ...EMPTY_CASE, exchange_shipping_option_id: "so_standard" }
    const rows = [{ ...shirts, action_id }, mug]
    const body = toCreateBody("order_1", rows, fields, ACTIONS, "requested")
    expect(body?.exchange_shipping_option_id).toBe(expected)
  })

  it("says whether the customer is told once somebody said so; else the settings do", () => {
    const fields = { ...EMPTY_CASE, notify_customer: false }
    const body = toCreateBody("order_1", twoShirts(), fields, ACTIONS, "requested")
    expect(body).toHaveProperty("notify_customer", false)
  })

  it("tells the customer nothing of a draft", () => {
    const fields = { ...EMPTY_CASE, notify_customer: true }
    const body = toCreateBody("order_1", twoShirts(), fields, ACTIONS, "draft")
    expect(body).not.toHaveProperty("notify_customer")
  })

  it.each([{ action_id: null }, { reason_id: null }, { note: " " }])(
    "waits for what is missing in a chosen row: %j",
    (missing) => {
      const [shirts, mug] = twoShirts()
      const rows = [{ ...shirts, ...missing }, mug]
      expect(toCreateBody("order_1", rows, EMPTY_CASE, ACTIONS, "requested")).toBeNull()
    }
  )

  it.each([
    ["a chosen line", "ordli_shirt", "no", "window_over", true],
    ["a line that is not chosen", "ordli_mug", "no", "window_over", false],
    ["a chosen line that somebody looks at", "ordli_shirt", "review", "price_above", false],
    ["a chosen line with no units left", "ordli_shirt", "no", "quantity_exceeds_returnable", false],
  ] as const)("knows whether the policy is against %s", (_, line_item_id, verdict, code, against) => {
    const advice = [{ line_item_id, verdict, reasons: [{ code, message: "" }] }]
    expect(isAgainstPolicy(twoShirts(), advice)).toBe(against)
  })

  it("lets units of one line come back for another reason, but not more than there are", () => {
    const [shirts, mug] = twoShirts()
    const rows = duplicateRow([shirts, mug], shirts.key)

    expect(rows.map(({ line }) => line.id)).toEqual(["ordli_shirt", "ordli_shirt", "ordli_mug"])
    expect(rows.map((row) => isExtraRow(rows, row))).toEqual([false, true, false])
    expect(rows.map((row) => maxUnits(rows, row))).toEqual([3, 1, 1])
    expect(unitsChosen(rows)).toBe(2)
  })
})
