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
  return_expected: true,
}
const one = { received_quantity: 1 }
const all = { received_quantity: 2 }

const two = [{ id: "rmai_m", quantity: 2 }]
const asked: AdvanceClaim = { items: two, amount: 10000, captured: 0 }
const paid: AdvanceClaim = { ...asked, captured: 10000 }

type Row = [
  string,
  Partial<AdvancedExchange>,
  Partial<RmaItemFacts>,
  AdvanceClaim | null,
  AdvanceVerdict,
]
const ROWS: Row[] = [
  ["asks for what did not come", {}, {}, null, { act: "ask", items: two }],
  [
    "asks for what is left of it",
    {},
    one,
    null,
    { act: "ask", items: [{ id: "rmai_m", quantity: 1 }] },
  ],
  [
    "asks for no more than left",
    { lines: [{ rma_item_id: "rmai_m", fulfilled: 1 }] },
    {},
    null,
    { act: "ask", items: [{ id: "rmai_m", quantity: 1 }] },
  ],
  [
    "asks for nothing where nothing left",
    { lines: [{ rma_item_id: "rmai_m", fulfilled: 0 }] },
    {},
    null,
    { act: "nothing" },
  ],
  ["waits until the day is over", { advance_return_by: TOMORROW }, {}, null, { act: "nothing" }],
  ["lets be what is no advance", { advance_return_by: null }, {}, null, { act: "nothing" }],
  ["lets be what staff ask no more for", { advance_asked_at: NOW }, {}, null, { act: "nothing" }],
  ["lets be what came", {}, all, null, { act: "nothing" }],
  ["lets be what was canceled", { canceled_at: YESTERDAY }, {}, null, { act: "nothing" }],
  ["waits for what is asked for", {}, {}, asked, { act: "nothing" }],
  ["asks no more for what came late", {}, all, asked, { act: "withdraw" }],
  ["asks no more for all where some came late", {}, one, asked, { act: "withdraw" }],
  ["asks no more for what was canceled", { canceled_at: YESTERDAY }, {}, asked, { act: "withdraw" }],
  ["leaves half a payment to a person", {}, all, { ...asked, captured: 5000 }, { act: "nothing" }],
  ["sells what is paid", {}, {}, paid, { act: "sell", items: two }],
  ["sells what is paid and did not come since", {}, all, paid, { act: "sell", items: [] }],
  ["sells once", { advance_paid_at: YESTERDAY }, {}, paid, { act: "nothing" }],
]

it.each(ROWS)("%s", (_what, exchange, item, claim, verdict) => {
  expect(
    judgeAdvance({ ...over, ...exchange }, [{ ...twoAwaited, ...item }], claim, NOW)
  ).toEqual(verdict)
})
