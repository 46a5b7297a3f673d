import { pickPolicy } from "../pick-policy"
import type { ReturnPolicyFacts } from "../policy"

const FRANCE_WEB = { region_id: "reg_france", sales_channel_id: "sc_web" }

function aPolicy(id: string, changes: Partial<ReturnPolicyFacts> = {}): ReturnPolicyFacts {
  return {
    id,
    name: id,
    version: 1,
    is_enabled: true,
    priority: 0,
    region_ids: null,
    sales_channel_ids: null,
    auto_approve: false,
    rules: [],
    terms: {},
    created_at: new Date("2026-01-01T00:00:00Z"),
    ...changes,
  }
}

describe("pickPolicy", () => {
  it.each<[string, ReturnPolicyFacts[], string | null]>([
    ["none where there is none", [], null],
    ["one that is everywhere", [aPolicy("all")], "all"],
    ["none that is switched off", [aPolicy("off", { is_enabled: false })], null],
    ["none of another region", [aPolicy("export", { region_ids: ["reg_export"] })], null],
    ["none of another channel", [aPolicy("store", { sales_channel_ids: ["sc_store"] })], null],
    [
      "none of its region and another channel",
      [aPolicy("both", { region_ids: ["reg_france"], sales_channel_ids: ["sc_store"] })],
      null,
    ],
    ["one of its region", [aPolicy("fr", { region_ids: ["reg_export", "reg_france"] })], "fr"],
    ["the highest", [aPolicy("low"), aPolicy("high", { priority: 2 }), aPolicy("mid", { priority: 1 })], "high"],
    [
      "of equals the oldest",
      [
        aPolicy("new", { created_at: new Date("2026-02-01T00:00:00Z") }),
        aPolicy("old", { created_at: new Date("2026-01-01T00:00:00Z") }),
      ],
      "old",
    ],
    [
      "the highest, also where a lower one is more particular",
      [aPolicy("particular", { region_ids: ["reg_france"] }), aPolicy("general", { priority: 1 })],
      "general",
    ],
  ])("picks %s", (_, policies, id) => {
    expect(pickPolicy(policies, FRANCE_WEB)?.id ?? null).toBe(id)
    expect(pickPolicy([...policies].reverse(), FRANCE_WEB)?.id ?? null).toBe(id)
  })

  it("gives an order without region only what is everywhere", () => {
    const policies = [aPolicy("fr", { region_ids: ["reg_france"], priority: 9 }), aPolicy("all")]
    expect(pickPolicy(policies, { region_id: null, sales_channel_id: null })?.id).toBe("all")
  })
})
