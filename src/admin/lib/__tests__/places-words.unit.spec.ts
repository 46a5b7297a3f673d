import type { Translate } from "../../hooks/use-words"
import { placesWords } from "../places-words"

const PLACES = [
  { id: "reg_fr", label: "France" },
  { id: "reg_eu", label: "EU" },
  { id: "sc_web", label: "Web shop" },
]
const t: Translate = (key, values) => (values ? `${key} ${JSON.stringify(values)}` : key)

describe("where a policy applies", () => {
  it.each([
    ["everywhere", null, null, "policy.everywhere"],
    ["in one region", ["reg_fr"], null, "France"],
    ["in a channel", null, ["sc_web"], "Web shop"],
    ["in two", ["reg_fr"], ["sc_web"], "France, Web shop"],
    [
      "in more than have room",
      ["reg_eu", "reg_fr"],
      ["sc_web", "sc_gone"],
      'policy.placesAndMore {"names":"France, EU","more":2}',
    ],
    ["where one is gone", ["reg_gone", "reg_eu"], null, 'policy.placesAndMore {"names":"EU","more":1}'],
    ["where all are gone", ["reg_gone"], null, 'policy.places {"count":1}'],
  ])("is said: %s", (_what, region_ids, sales_channel_ids, words) => {
    expect(placesWords({ region_ids, sales_channel_ids }, PLACES, t)).toBe(words)
  })
})
