import { mayAskAgain } from "../may-ask-again"

const NOW = new Date("2026-03-02T12:00:00.000Z")

describe("A refund whose answer was lost", () => {
  it.each([
    ["an idempotent provider, a minute ago", "pp_knows", "2026-03-02T11:59:00.000Z", true],
    ["an idempotent provider, nearly 23 hours ago", "pp_knows", "2026-03-01T13:00:00.001Z", true],
    ["an idempotent provider, 23 hours ago", "pp_knows", "2026-03-01T13:00:00.000Z", false],
    ["an idempotent provider, a month ago", "pp_knows", "2026-02-02T12:00:00.000Z", false],
    ["another provider, a minute ago", "pp_forgets", "2026-03-02T11:59:00.000Z", false],
  ])("of %s", (_what, provider_id, at, expected) => {
    expect(mayAskAgain({ provider_id, at: new Date(at) }, ["pp_other", "pp_knows"], NOW)).toBe(expected)
  })
})
