import { eventData } from "../rendering/event-data"

const SAID = { by: "system" as const, has_slip: false, has_label: false }
const RMA = { items: [], currency_code: "eur" }
/** The last moment of 6 December in Paris, which is another day in Auckland. */
const EVENING = "2026-12-06T22:59:59.999Z"

type Row = [string, Record<string, unknown>, string, string, string | null]

it.each<Row>([
  ["the end of an offer", { expires_at: EVENING }, "en", "Europe/Paris", "December 6, 2026"],
  ["it in French", { expires_at: EVENING }, "fr", "Europe/Paris", "6 décembre 2026"],
  ["it where the shop is", { expires_at: EVENING }, "en", "Pacific/Auckland", "December 7, 2026"],
  ["when goods should have come", { return_by: EVENING }, "fr", "Europe/Paris", "6 décembre 2026"],
  ["no day of an offer without end", { expires_at: null }, "en", "Europe/Paris", null],
  ["no day that is none", { expires_at: "soon" }, "en", "Europe/Paris", null],
])("says %s", (_what, payload, locale, time_zone, until) => {
  expect(eventData(payload, RMA, { locale, time_zone }, SAID).until).toBe(until)
})
