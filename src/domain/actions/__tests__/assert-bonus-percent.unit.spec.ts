import { refusalOf } from "../../__tests__/refusal-of"
import { RESOLUTIONS } from "../../words"
import { assertBonusPercent } from "../assert-bonus-percent"

const OTHERS = RESOLUTIONS.filter((resolution) => resolution !== "store_credit")

describe("assertBonusPercent", () => {
  it.each([0, 10, null, undefined])("takes %s for store credit", (bonus_percent) => {
    expect(() => assertBonusPercent({ resolution: "store_credit", bonus_percent })).not.toThrow()
  })

  it.each(OTHERS)("takes none for %s", (resolution) => {
    expect(() => assertBonusPercent({ resolution, bonus_percent: null })).not.toThrow()
    expect(refusalOf(() => assertBonusPercent({ resolution, bonus_percent: 10 }))).toMatchObject({
      code: "invalid_data",
      details: { field: "bonus_percent", problem: "not_store_credit", resolution },
    })
  })
})
