import { refusalOf } from "../../__tests__/refusal-of"
import type { Disposition } from "../../words"
import { receiptLocation, type ReceiptLocations } from "../receipt-location"

const SHOP: ReceiptLocations = {
  rma_location_id: null,
  settings_location_id: null,
  quarantine_location_id: null,
  known_location_ids: ["loc_main", "loc_outlet", "loc_damaged"],
  sellable_location_ids: ["loc_main", "loc_outlet"],
  restock_location_ids: null,
}

function place(
  disposition: Disposition,
  location_id?: string,
  shop: Partial<ReceiptLocations> = {},
  stock: { is_stocked?: boolean; shipped_from_location_id?: string | null } = {}
) {
  const placement = {
    disposition,
    location_id,
    shipped_from_location_id: "loc_main",
    is_stocked: true,
    ...stock,
  }
  return receiptLocation(placement, { ...SHOP, ...shop })
}

describe("receiptLocation", () => {
  it.each([
    ["where it was shipped from", {}, "loc_main"],
    ["the setting's", { settings_location_id: "loc_outlet" }, "loc_outlet"],
    [
      "the case's",
      { settings_location_id: "loc_outlet", rma_location_id: "loc_damaged" },
      "loc_damaged",
    ],
  ])("restocks by itself at %s", (_, shop, location) => {
    expect(place("restock", undefined, shop)).toBe(location)
  })

  it("restocks where it was told to", () => {
    expect(place("restock", "loc_outlet", { rma_location_id: "loc_main" })).toBe("loc_outlet")
  })

  it.each([
    ["quarantine", "loc_damaged", "loc_damaged"],
    ["refurbish", "loc_damaged", "loc_damaged"],
    ["scrap", "loc_damaged", "loc_damaged"],
    ["scrap", undefined, null],
    ["return_to_vendor", "loc_main", "loc_main"],
    ["return_to_vendor", undefined, null],
    ["keep", undefined, null],
  ] as const)("places %s at %s", (disposition, named, location) => {
    expect(place(disposition, named, { rma_location_id: "loc_main" })).toBe(location)
  })

  it("puts goods into the quarantine of the settings, unless another place is named", () => {
    const shop = {
      known_location_ids: ["loc_damaged", "loc_cellar"],
      quarantine_location_id: "loc_cellar",
    }
    expect(place("quarantine", undefined, shop)).toBe("loc_cellar")
    expect(place("quarantine", "loc_damaged", shop)).toBe("loc_damaged")
    expect(refusalOf(() => place("refurbish", undefined, shop)).code).toBe("location_is_sellable")
  })

  it.each([
    ["is sold from by now", { quarantine_location_id: "loc_outlet" }, "location_is_sellable"],
    ["is gone by now", { quarantine_location_id: "loc_moon" }, "invalid_data"],
  ])("refuses a quarantine of the settings that %s", (_what, shop, code) => {
    expect(refusalOf(() => place("quarantine", undefined, shop)).code).toBe(code)
  })

  it("needs no place for goods without stock keeping", () => {
    const nowhere = { is_stocked: false, shipped_from_location_id: null }
    expect(place("restock", undefined, {}, nowhere)).toBeNull()
  })

  it.each([
    ["quarantine", undefined],
    ["quarantine", "loc_main"],
    ["refurbish", undefined],
    ["refurbish", "loc_outlet"],
    ["scrap", "loc_main"],
  ] as const)("refuses %s at %s, where it would be sold again", (disposition, named) => {
    expect(refusalOf(() => place(disposition, named))).toEqual({
      code: "location_is_sellable",
      details: { location_id: named ?? null, disposition },
    })
  })

  it.each([
    ["restock", "loc_nowhere", {}, {}, "unknown_location"],
    ["keep", "loc_nowhere", {}, {}, "unknown_location"],
    ["restock", "loc_outlet", { restock_location_ids: ["loc_main"] }, {}, "restock_not_allowed"],
    ["restock", undefined, { restock_location_ids: [] }, {}, "restock_not_allowed"],
    ["restock", undefined, {}, { shipped_from_location_id: null }, "missing_location"],
  ] as const)("refuses %s at %s with %o and %o: %s", (disposition, named, shop, stock, problem) => {
    expect(refusalOf(() => place(disposition, named, shop, stock))).toMatchObject({
      code: "invalid_data",
      details: { field: "location_id", problem, disposition },
    })
  })
})
