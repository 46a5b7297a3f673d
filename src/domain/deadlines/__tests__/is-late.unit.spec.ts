import { isLate } from "../is-late"

const DEADLINE = new Date("2026-11-20T22:59:59.999Z")
const AFTER = new Date("2026-11-20T23:00:00.000Z")
const PARCEL = { carrier: "DHL", tracking_number: "00340434161094042557" }

describe("goods are late", () => {
  it.each([
    { said: "before the deadline", return_by: DEADLINE, tracking: null, now: DEADLINE, is_late: false },
    { said: "after it, with no parcel", return_by: DEADLINE, tracking: null, now: AFTER, is_late: true },
    { said: "after it, with parcels taken off", return_by: DEADLINE, tracking: [], now: AFTER, is_late: true },
    { said: "after it, with a parcel on its way", return_by: DEADLINE, tracking: [PARCEL], now: AFTER, is_late: false },
    { said: "without a deadline", return_by: null, tracking: null, now: AFTER, is_late: false },
  ])("$said: $is_late", ({ return_by, tracking, now, is_late }) => {
    expect(isLate({ return_by, tracking }, now)).toBe(is_late)
  })
})
