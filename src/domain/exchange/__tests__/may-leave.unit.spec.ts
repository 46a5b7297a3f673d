import type { RmaItemFacts } from "../../facts"
import { isReleased, mayLeave, type ExchangeToLeave } from "../may-leave"

const evenExchange: ExchangeToLeave = {
  difference: "0",
  is_difference_paid: false,
  is_advance_granted: false,
  is_fulfillment_allowed: false,
  is_canceled: false,
  lines: [{ id: "excl_l", rma_item_id: "rmai_m", quantity: 2 }],
}

const twoShirtsThatCame: RmaItemFacts = {
  id: "rmai_m",
  line_item_id: "ordli_m",
  reason_id: "rr_size",
  action_id: "ract_exchange",
  resolution: "exchange",
  requested_quantity: 3,
  approved_quantity: 2,
  received_quantity: 2,
  core_received_quantity: 2,
  resolved_quantity: 0,
  core_resolved_quantity: 0,
  written_off_quantity: 0,
  return_expected: true,
}

const none = { received_quantity: 0, core_received_quantity: 0 }
const one = { received_quantity: 1, core_received_quantity: 1 }
const due = { difference: "20" }
const paid = { difference: "20", is_difference_paid: true }
const advance = { is_advance_granted: true }
const sentAgain = { ...none, resolution: "reship", return_expected: false } as const
const allowed = { is_fulfillment_allowed: true }

type Row = [string, Partial<ExchangeToLeave>, Partial<RmaItemFacts>, number, string | null]

const ROWS: Row[] = [
  ["an even exchange whose goods are in", {}, {}, 2, null],
  ["an even exchange whose goods are awaited", {}, none, 0, "goods_awaited"],
  ["an even exchange of which one of two units came", {}, one, 0, "goods_awaited"],
  ["a cheaper exchange whose goods are in", { difference: "-20" }, {}, 2, null],
  ["a dearer exchange, unpaid, goods in", due, {}, 0, "difference_unpaid"],
  ["a dearer exchange, unpaid, goods awaited", due, none, 0, "difference_unpaid"],
  ["a dearer exchange, paid, goods awaited", paid, none, 0, "goods_awaited"],
  ["a dearer exchange, paid, goods in", paid, {}, 2, null],
  ["an advance", advance, none, 2, null],
  ["an advance that is unpaid", { ...due, ...advance }, none, 0, "difference_unpaid"],
  ["an advance that is paid", { ...paid, ...advance }, none, 2, null],
  ["an advance that was closed short", advance, { ...none, approved_quantity: 0 }, 2, null],
  ["what staff let go, unpaid and awaited", { ...due, ...allowed }, none, 2, null],
  ["a canceled exchange", { is_canceled: true }, {}, 0, "canceled"],
  ["a canceled exchange that staff had let go", { ...allowed, is_canceled: true }, {}, 0, "canceled"],
  ["one unit that came, the other closed short", {}, { ...one, approved_quantity: 1 }, 1, null],
  ["two units closed short", {}, { ...none, approved_quantity: 0 }, 0, null],
  ["one unit and a wrong item instead of the other", {}, { core_received_quantity: 1 }, 1, null],
  ["units that need not come back", {}, { ...none, return_expected: false }, 2, null],
  ["units that need not come back, unpaid", due, { ...none, return_expected: false }, 0, "difference_unpaid"],
  ["what is sent again for nothing", {}, sentAgain, 2, null],
  ["what is sent again beside an unpaid exchange", due, sentAgain, 2, null],
  ["what was sent again and is canceled", { is_canceled: true }, sentAgain, 0, "canceled"],
  ["what is sent again for goods that are awaited", due, { ...sentAgain, return_expected: true }, 0, "difference_unpaid"],
]

it.each(ROWS)("lets of %s leave what it may", (_what, exchange, item, quantity, held_by) => {
  expect(
    mayLeave({ ...evenExchange, ...exchange }, [{ ...twoShirtsThatCame, ...item }])
  ).toEqual([{ line_id: "excl_l", quantity, held_by }])
})

it("holds each line by the goods of its own item", () => {
  const lines = [...evenExchange.lines, { id: "excl_mug", rma_item_id: "rmai_mug", quantity: 1 }]
  const mug = { ...twoShirtsThatCame, ...none, id: "rmai_mug", approved_quantity: 1 }
  const leaves = mayLeave({ ...evenExchange, lines }, [twoShirtsThatCame, mug])
  expect(leaves).toEqual([
    { line_id: "excl_l", quantity: 2, held_by: null },
    { line_id: "excl_mug", quantity: 0, held_by: "goods_awaited" },
  ])
  expect(isReleased(leaves)).toBe(false)
})

it.each([
  ["everything may leave", [2, null], [1, null], true],
  ["one line was closed short", [2, null], [0, null], true],
  ["all was closed short", [0, null], [0, null], false],
  ["something is held", [2, null], [0, "goods_awaited"], false],
] as const)("says whether an exchange is released where %s", (_what, shirt, mug, released) => {
  const leaves = [shirt, mug].map(([quantity, held_by], index) => ({
    line_id: `excl_${index}`,
    quantity,
    held_by,
  }))
  expect(isReleased(leaves)).toBe(released)
})

it("takes a line of another case for a bug", () => {
  expect(() => mayLeave(evenExchange, [])).toThrow("Line excl_l is of no item of its case")
})
