import type { RmaItemFacts } from "../../facts"
import { exchangeState, type ExchangeState } from "../exchange-state"

const NOW = new Date("2026-03-10T12:00:00Z")
const AN_HOUR_AGO = new Date("2026-03-10T11:00:00Z")
const IN_TWO_DAYS = new Date("2026-03-12T12:00:00Z")
const IN_A_WEEK = new Date("2026-03-17T12:00:00Z")

type Exchange = Parameters<typeof exchangeState>[0]

const even: Exchange = {
  difference: "0",
  difference_paid_at: null,
  released_at: null,
  expires_at: null,
  advance_return_by: null,
  advance_paid_at: null,
  core_exchange_id: "oexc_1",
  core_claim_id: null,
  created_at: AN_HOUR_AGO,
  lines: [{ rma_item_id: "rmai_m" }],
  to_ship_quantity: null,
}

const awaited: RmaItemFacts = {
  id: "rmai_m",
  line_item_id: "ordli_m",
  reason_id: null,
  action_id: "ract_exchange",
  resolution: "exchange",
  requested_quantity: 2,
  approved_quantity: 2,
  received_quantity: 1,
  core_received_quantity: 1,
  resolved_quantity: 0,
  core_resolved_quantity: 0,
  written_off_quantity: 0,
  return_expected: true,
}
const came = { received_quantity: 2 }

const QUIET: ExchangeState = {
  difference: "none",
  is_released: false,
  is_gone: false,
  is_half_made: false,
  is_expiring: false,
  is_advance_overdue: false,
}

type Row = [string, Partial<Exchange>, Partial<RmaItemFacts>, Partial<ExchangeState>]
const ROWS: Row[] = [
  ["waits for goods", {}, {}, {}],
  ["is released", { released_at: AN_HOUR_AGO }, came, { is_released: true }],
  [
    "is released, with units that are still here",
    { released_at: AN_HOUR_AGO, to_ship_quantity: 1 },
    came,
    { is_released: true },
  ],
  [
    "is released, and all has left",
    { released_at: AN_HOUR_AGO, to_ship_quantity: 0 },
    came,
    { is_released: true, is_gone: true },
  ],
  ["has nothing to ship while it waits", { to_ship_quantity: 0 }, {}, {}],
  ["was cut off", { core_exchange_id: null }, {}, { is_half_made: true }],
  ["is being approved", { core_exchange_id: null, created_at: NOW }, {}, {}],
  ["is a claim of core's", { core_exchange_id: null, core_claim_id: "claim_1" }, {}, {}],
  ["ends soon, with nothing due", { expires_at: IN_TWO_DAYS }, {}, {}],
  ["ends late", { difference: "20", expires_at: IN_A_WEEK }, {}, { difference: "due" }],
  [
    "ends soon",
    { difference: "20", expires_at: IN_TWO_DAYS },
    {},
    { difference: "due", is_expiring: true },
  ],
  [
    "has ended",
    { difference: "20", expires_at: AN_HOUR_AGO },
    {},
    { difference: "due", is_expiring: true },
  ],
  [
    "ends soon and is paid",
    { difference: "20", difference_paid_at: AN_HOUR_AGO, expires_at: IN_TWO_DAYS },
    {},
    { difference: "paid" },
  ],
  ["is an advance in time", { advance_return_by: IN_TWO_DAYS }, {}, {}],
  ["is an advance too late", { advance_return_by: AN_HOUR_AGO }, {}, { is_advance_overdue: true }],
  ["is an advance that came", { advance_return_by: AN_HOUR_AGO }, came, {}],
  [
    "is an advance that was paid in full",
    { advance_return_by: AN_HOUR_AGO, advance_paid_at: AN_HOUR_AGO },
    {},
    {},
  ],
  ["is an advance of other units", { advance_return_by: AN_HOUR_AGO, lines: [] }, {}, {}],
]

it.each(ROWS)("says how an exchange stands that %s", (_what, exchange, item, state) => {
  expect(exchangeState({ ...even, ...exchange }, [{ ...awaited, ...item }], NOW)).toEqual({
    ...QUIET,
    ...state,
  })
})
