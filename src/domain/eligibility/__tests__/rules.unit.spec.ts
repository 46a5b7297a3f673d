import { JPY } from "../../__tests__/cast"
import type { EligibilityFacts } from "../eligibility-facts"
import type { ProductSelection } from "../policy"
import { isDelivered } from "../rules/is-delivered"
import { notFinalSale } from "../rules/not-final-sale"
import { notOfGroup } from "../rules/not-of-group"
import { notOfRegion } from "../rules/not-of-region"
import { notTooExpensive } from "../rules/not-too-expensive"
import { notTooMany } from "../rules/not-too-many"
import { somethingPaid } from "../rules/something-paid"
import { aShirt } from "./facts"

type Changes = Partial<EligibilityFacts>
const NO = { verdict: "no" } as const

describe("isDelivered", () => {
  it.each<[string, Changes, object | null]>([
    ["both arrived", { requested_quantity: 2 }, null],
    ["both arrived and came back", { returnable_quantity: 0 }, null],
    [
      "one arrived and one is asked about",
      { is_all_delivered: false, undelivered_quantity: 1 },
      null,
    ],
    [
      "one arrived and two are asked about",
      { is_all_delivered: false, undelivered_quantity: 1, requested_quantity: 2 },
      { delivered: 1, requested: 2 },
    ],
    [
      "none arrived",
      { is_all_delivered: false, undelivered_quantity: 2 },
      { delivered: 0, requested: 1 },
    ],
    [
      "none was sent yet",
      { is_all_delivered: false, returnable_quantity: 0 },
      { delivered: 0, requested: 1 },
    ],
    [
      "one is on its way and the other came back",
      { is_all_delivered: false, undelivered_quantity: 1, returnable_quantity: 1 },
      { delivered: 0, requested: 1 },
    ],
  ])("%s", (_, changes, details) => {
    expect(isDelivered({ type: "delivered", ...NO }, aShirt(changes))).toEqual(details)
  })
})

describe("notFinalSale", () => {
  it.each<[ProductSelection, object | null]>([
    [{ product_ids: ["prod_shirt"] }, { by: "product", id: "prod_shirt" }],
    [{ collection_ids: ["pcol_summer"] }, { by: "collection", id: "pcol_summer" }],
    [{ category_ids: ["pcat_women", "pcat_shirts"] }, { by: "category", id: "pcat_shirts" }],
    [{ tag_ids: ["ptag_sale"] }, { by: "tag", id: "ptag_sale" }],
    [{ type_ids: ["ptyp_clothes"] }, { by: "type", id: "ptyp_clothes" }],
    [
      { product_ids: ["prod_mug"], tag_ids: ["ptag_sale"] },
      { by: "tag", id: "ptag_sale" },
    ],
    [{ product_ids: ["prod_mug"] }, null],
  ])("%j", (only_for, details) => {
    expect(notFinalSale({ type: "final_sale", ...NO, only_for }, aShirt())).toEqual(details)
  })

  it("still knows the id of a product that is gone", () => {
    const product = { ...NOTHING_KNOWN, product_id: "prod_shirt" }
    const rule = { type: "final_sale" as const, ...NO, only_for: { product_ids: ["prod_shirt"] } }
    expect(notFinalSale(rule, aShirt({ product }))).toEqual({ by: "product", id: "prod_shirt" })
    expect(notFinalSale(rule, aShirt({ product: NOTHING_KNOWN }))).toBeNull()
  })
})

const NOTHING_KNOWN = {
  product_id: null,
  collection_id: null,
  type_id: null,
  category_ids: [],
  tag_ids: [],
}

describe("notTooExpensive", () => {
  it.each<[string, Changes, object | null]>([
    ["as much as the limit", { unit_price: 10_000 }, null],
    ["a cent more", { unit_price: 10_001 }, { price: 100.01, limit: 100, currency_code: "eur" }],
    [
      "in a currency without decimals",
      { unit_price: 12_001, currency: JPY },
      { price: 12_001, limit: 12_000, currency_code: "jpy" },
    ],
    [
      "in a currency that is not named",
      { unit_price: 9_999_999, currency: { code: "usd", digits: 2 } },
      null,
    ],
  ])("%s", (_, changes, details) => {
    const amounts = { eur: 100, jpy: 12_000 }
    expect(notTooExpensive({ type: "price_above", ...NO, amounts }, aShirt(changes))).toEqual(details)
  })
})

describe("notOfGroup", () => {
  it.each([
    ["a guest is in none", [], null],
    ["another group", ["cusgroup_vip"], null],
    ["one of them", ["cusgroup_vip", "cusgroup_b2b"], { group_ids: ["cusgroup_b2b"] }],
  ])("%s", (_, customer_group_ids, details) => {
    const group_ids = ["cusgroup_b2b", "cusgroup_press"]
    const rule = { type: "customer_group" as const, ...NO, group_ids }
    expect(notOfGroup(rule, aShirt({ customer_group_ids }))).toEqual(details)
  })
})

describe("notOfRegion", () => {
  it.each([
    ["another region", "reg_france", null],
    ["it", "reg_export", { region_id: "reg_export" }],
    ["none", null, null],
  ])("the order is of %s", (_, region_id, details) => {
    const rule = { type: "region" as const, ...NO, region_ids: ["reg_export"] }
    expect(notOfRegion(rule, aShirt({ region_id }))).toEqual(details)
  })
})

describe("notTooMany", () => {
  const daysAgo = (days: number) => Date.UTC(2026, 2, 10 - days, 12)
  const rule = { type: "too_many_returns" as const, ...NO, max: 2, days: 30 }

  it.each<[string, number[], object | null]>([
    ["none", [], null],
    ["one", [daysAgo(1)], null],
    ["two, one of them long ago", [daysAgo(1), daysAgo(31)], null],
    [
      "two, one of them just so",
      [daysAgo(1), daysAgo(30)],
      { cases: 2, max: 2, days: 30, since: "2026-02-08T12:00:00.000Z" },
    ],
  ])("there were %s", (_, recent_requests, details) => {
    expect(notTooMany(rule, aShirt({ recent_requests }))).toEqual(details)
  })
})

describe("somethingPaid", () => {
  it.each([
    [true, null],
    [false, {}],
  ])("paid: %s", (is_paid, details) => {
    expect(somethingPaid({ type: "nothing_paid", ...NO }, aShirt({ is_paid }))).toEqual(details)
  })
})
