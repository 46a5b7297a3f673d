import { creditNoteNumber, seriesName } from "../series-name"

describe("seriesName", () => {
  it.each([
    ["in Paris it is 2027 already", "2026-12-31T23:00:00.000Z", "Europe/Paris", "CN-2027"],
    ["a millisecond before it is not", "2026-12-31T22:59:59.999Z", "Europe/Paris", "CN-2026"],
    ["in New York it is still 2026", "2027-01-01T04:59:59.999Z", "America/New_York", "CN-2026"],
    ["in UTC", "2027-01-01T00:00:00.000Z", "UTC", "CN-2027"],
  ])("%s", (_, moment, timeZone, name) => {
    expect(seriesName("CN", new Date(moment), timeZone)).toBe(name)
  })
})

describe("creditNoteNumber", () => {
  it.each([
    [1, "AV-2026-000001"],
    [999_999, "AV-2026-999999"],
    [1_000_000, "AV-2026-1000000"],
  ])("%s", (sequence, number) => {
    expect(creditNoteNumber("AV-2026", sequence)).toBe(number)
  })
})
