import type { ListParams } from "../list-params"
import { fromSavedQuery, isSameQuery, TO_DO_QUERY, toSavedQuery } from "../saved-filter-query"

const NOW = new Date(2026, 10, 22, 15, 30)
const TOMORROW = new Date(2026, 10, 23, 9)
const NOTHING: ListParams = { q: "", sorting: null, offset: 0, filters: {} }
const midnight = (month: number, day: number) => new Date(2026, month - 1, day).toISOString()

describe("a saved search", () => {
  it("says what the list shows, but not on which page", () => {
    const shown: ListParams = {
      q: "RMA-10",
      sorting: { id: "created_at", desc: false },
      offset: 40,
      filters: { status: ["requested"], unread: "true", action_id: ["ract_refund"], money: [] },
    }
    const query = toSavedQuery(shown, NOW)

    expect(query).toEqual({
      q: "RMA-10",
      order: "created_at",
      status: ["requested"],
      unread: "true",
      action_id: ["ract_refund"],
    })
    expect(fromSavedQuery(query, TOMORROW)).toEqual({
      ...shown,
      offset: 0,
      filters: { status: ["requested"], unread: "true", action_id: ["ract_refund"] },
    })
  })

  it.each([
    ["today", midnight(11, 22), midnight(11, 23)],
    ["last_7_days", midnight(11, 15), midnight(11, 16)],
    ["last_30_days", midnight(10, 23), midnight(10, 24)],
    ["this_month", midnight(11, 1), midnight(11, 1)],
  ])("keeps %s by its name, which moves along", (period, today, tomorrow) => {
    const query = toSavedQuery({ ...NOTHING, filters: { created_at: { $gte: today } } }, NOW)

    expect(query).toEqual({ period })
    expect(fromSavedQuery(query, TOMORROW).filters).toEqual({ created_at: { $gte: tomorrow } })
  })

  it("keeps days that somebody chose as they are", () => {
    const created_at = { $gte: midnight(11, 22), $lte: midnight(11, 27) }
    const query = toSavedQuery({ ...NOTHING, filters: { created_at } }, NOW)

    expect(query).toEqual({ from: created_at.$gte, to: created_at.$lte })
    expect(fromSavedQuery(query, TOMORROW).filters).toEqual({ created_at })
  })

  it("of what waits for staff is a filter like any other", () => {
    const shown = fromSavedQuery(TO_DO_QUERY, NOW)

    expect(shown).toEqual({ ...NOTHING, filters: { to_do: "true" } })
    expect(isSameQuery(toSavedQuery(shown, NOW), TO_DO_QUERY)).toBe(true)
  })

  it.each([
    [{ status: ["draft", "requested"], q: "a" }, { q: "a", status: ["requested", "draft"] }, true],
    [{ status: ["draft"] }, { status: ["requested"] }, false],
    [{}, { q: "a" }, false],
    [{}, {}, true],
  ])("is known again in whatever order it was chosen: %j, %j", (one, other, isSame) => {
    expect(isSameQuery(one, other)).toBe(isSame)
  })
})
