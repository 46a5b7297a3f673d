import { refusalOf } from "../../__tests__/refusal-of"
import { assertSettingsLocations } from "../assert-settings-locations"

const shop = {
  known_location_ids: ["main", "outlet", "damaged"],
  sellable_location_ids: ["main", "outlet"],
}

describe("assertSettingsLocations", () => {
  it.each([
    ["nothing", {}],
    ["what is taken back", { default_location_id: null, restock_location_ids: null }],
    ["locations of the shop", { default_location_id: "main", restock_location_ids: ["main", "outlet"] }],
    ["a quarantine that sells nothing", { quarantine_location_id: "damaged" }],
    ["no quarantine", { quarantine_location_id: null }],
  ])("takes %s", (_what, named) => {
    expect(() => assertSettingsLocations(named, shop)).not.toThrow()
  })

  it.each([
    ["default_location_id", { default_location_id: "moon" }],
    ["restock_location_ids", { restock_location_ids: ["main", "moon"] }],
    ["quarantine_location_id", { quarantine_location_id: "moon" }],
  ])("refuses a location in %s that does not exist", (field, named) => {
    expect(refusalOf(() => assertSettingsLocations(named, shop))).toMatchObject({
      code: "invalid_data",
      details: { field, problem: "unknown_location", location_id: "moon" },
    })
  })

  it("refuses a quarantine that a sales channel sells from", () => {
    const quarantine = { quarantine_location_id: "outlet" }
    expect(refusalOf(() => assertSettingsLocations(quarantine, shop))).toMatchObject({
      code: "location_is_sellable",
      details: { location_id: "outlet" },
    })
  })
})
