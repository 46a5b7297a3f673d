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

const NO_DIFFERENCE = { former: null, former_payer: null, now: null, payer: null, is_paid: false }

it.each([
  [
    "less to pay",
    { former_difference: 40, difference: 20 },
    { former: "€40.00", former_payer: "customer", now: "€20.00", payer: "customer" },
  ],
  [
    "less to pay than was paid",
    { former_difference: 40, difference: 20, is_difference_paid: true },
    { former: "€40.00", former_payer: "customer", now: "€20.00", payer: "customer", is_paid: true },
  ],
  [
    "nothing to pay any more",
    { former_difference: 40, difference: 0 },
    { former: "€40.00", former_payer: "customer", now: "€0.00", payer: "nobody" },
  ],
  [
    "less to get",
    { former_difference: -40, difference: -20.5 },
    { former: "€40.00", former_payer: "shop", now: "€20.50", payer: "shop" },
  ],
  [
    "something to get instead of something to pay",
    { former_difference: 10, difference: -20, currency_code: "jpy" },
    { former: "¥10", former_payer: "customer", now: "¥20", payer: "shop" },
  ],
  ["no change", { items: [] }, {}],
  ["no change where the former one is not known", { difference: 20 }, {}],
])("tells of a difference: %s", (_what, payload, difference) => {
  const reader = { locale: "en", time_zone: "Europe/Paris" }
  expect(eventData(payload, RMA, reader, SAID).difference).toEqual({ ...NO_DIFFERENCE, ...difference })
})

it("names the units that leave", () => {
  const lines = [
    { id: "excl_1", title: "Hoodie", quantity: 1 },
    { id: "excl_2", title: "Hoodie", quantity: 2 },
  ]
  const reader = { locale: "en", time_zone: "Europe/Paris" }
  expect(eventData({ lines }, RMA, reader, SAID).items).toEqual([{ title: "Hoodie", quantity: 3 }])
})
