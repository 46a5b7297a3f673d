import type { RmaItemFacts } from "../../facts"
import {
  judgeAdvance,
  type AdvanceClaim,
  type AdvancedExchange,
  type AdvanceVerdict,
} from "../judge-advance"

const NOW = new Date("2026-03-10T12:00:00Z")
const YESTERDAY = new Date("2026-03-09T22:59:59Z")
const TOMORROW = new Date("2026-03-11T22:59:59Z")

const over: AdvancedExchange = {
  advance_return_by: YESTERDAY,
  advance_asked_at: null,
  advance_paid_at: null,
  canceled_at: null,
  lines: [{ rma_item_id: "rmai_m", fulfilled: 2 }],
}
const twoAwaited: RmaItemFacts = {
  id: "rmai_m",
  line_item_id: "ordli_m",
  reason_id: null,
  action_id: "ract_exchange",
  resolution: "exchange",
  requested_quantity: 2,
  approved_quantity: 2,
  received_quantity: 0,
  core_received_quantity: 0,
  resolved_quantity: 0,
  core_resolved_quantity: 0,
  written_off_quantity: 0,
  return_expected: true,
}
const one = { received_quantity: 1 }
const all = { received_quantity: 2 }

const two = [{ id: "rmai_m", quantity: 2 }]
const asked: AdvanceClaim = {
  id: "pay_col_2",
  is_current: true,
  items: two,
  amount: 10000,
  kept: 0,
}
const paid: AdvanceClaim = { ...asked, kept: 10000 }
/** Withdrawn, and paid by a page that stayed open. */
const stray: AdvanceClaim = { ...paid, id: "pay_col_1", is_current: false }
const givesBack = (...claims: string[]): AdvanceVerdict => ({ act: "give_back", claims })

type Row = [
  string,
  Partial<AdvancedExchange>,
  Partial<RmaItemFacts>,
  AdvanceClaim[],
  AdvanceVerdict,
]
const ROWS: Row[] = [
  ["asks for what did not come", {}, {}, [], { act: "ask", items: two }],
  [
    "asks for what is left of it",
    {},
    one,
    [],
    { act: "ask", items: [{ id: "rmai_m", quantity: 1 }] },
  ],
  [
    "asks for no more than left",
    { lines: [{ rma_item_id: "rmai_m", fulfilled: 1 }] },
    {},
    [],
    { act: "ask", items: [{ id: "rmai_m", quantity: 1 }] },
  ],
  [
    "asks for nothing where nothing left",
    { lines: [{ rma_item_id: "rmai_m", fulfilled: 0 }] },
    {},
    [],
    { act: "nothing" },
  ],
  ["waits until the day is over", { advance_return_by: TOMORROW }, {}, [], { act: "nothing" }],
  ["lets be what is no advance", { advance_return_by: null }, {}, [], { act: "nothing" }],
  ["lets be what staff ask no more for", { advance_asked_at: NOW }, {}, [], { act: "nothing" }],
  ["lets be what came", {}, all, [], { act: "nothing" }],
  ["lets be what was canceled", { canceled_at: YESTERDAY }, {}, [], { act: "nothing" }],
  ["waits for what is asked for", {}, {}, [asked], { act: "nothing" }],
  ["asks no more for what came late", {}, all, [asked], { act: "withdraw" }],
  ["asks no more for all where some came late", {}, one, [asked], { act: "withdraw" }],
  ["asks no more for what was canceled", { canceled_at: YESTERDAY }, {}, [asked], { act: "withdraw" }],
  ["leaves half a payment to a person", {}, all, [{ ...asked, kept: 5000 }], { act: "nothing" }],
  ["sells what is paid", {}, {}, [paid], { act: "sell", items: two }],
  ["gives back what is paid for units that came since", {}, all, [paid], givesBack("pay_col_2")],
  ["gives all back where some came since", {}, one, [paid], givesBack("pay_col_2")],
  ["gives back what is paid where it was called off", { canceled_at: YESTERDAY }, {}, [paid], givesBack("pay_col_2")],
  ["asks no more by what was given back", {}, one, [asked], { act: "withdraw" }],
  ["gives back what is paid and was not asked for any more", {}, all, [stray], givesBack("pay_col_1")],
  ["gives that back while the rest is asked for", {}, {}, [stray, asked], givesBack("pay_col_1")],
  ["keeps what is paid and gives the other back", {}, {}, [stray, paid], givesBack("pay_col_1")],
  ["gives back what comes behind the sale", { advance_paid_at: YESTERDAY }, {}, [stray, paid], givesBack("pay_col_1")],
  ["lets be what was given back", {}, all, [{ ...stray, kept: 0 }], { act: "nothing" }],
  ["sells once", { advance_paid_at: YESTERDAY }, {}, [paid], { act: "nothing" }],
]

it.each(ROWS)("%s", (_what, exchange, item, claims, verdict) => {
  expect(
    judgeAdvance({ ...over, ...exchange }, [{ ...twoAwaited, ...item }], claims, NOW)
  ).toEqual(verdict)
})
