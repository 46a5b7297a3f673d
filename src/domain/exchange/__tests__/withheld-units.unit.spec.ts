import { aShirtItem } from "../../__tests__/cast"
import type { RmaItemFacts } from "../../facts"
import type { ExchangeToLeave } from "../may-leave"
import { withheldUnits } from "../withheld-units"

const twoHoodies: ExchangeToLeave = {
  difference: "40",
  is_difference_paid: true,
  is_advance_granted: false,
  is_fulfillment_allowed: false,
  is_canceled: false,
  lines: [{ id: "excl_hoodie", rma_item_id: "rmai_shirt", quantity: 2 }],
}

/** Both came, and one of them is no shirt. */
const oneWrong = aShirtItem({
  resolution: "exchange",
  requested_quantity: 3,
  approved_quantity: 2,
  received_quantity: 2,
  core_received_quantity: 1,
})
const right = { core_received_quantity: 2 }
const bothWrong = { core_received_quantity: 0 }
const otherAwaited = { received_quantity: 1, core_received_quantity: 0 }
const otherClosedShort = { ...otherAwaited, approved_quantity: 1 }
const oneLeft = { lines: [{ ...twoHoodies.lines[0], quantity: 1 }] }

type Row = [string, Partial<ExchangeToLeave>, Partial<RmaItemFacts>, number]

const ROWS: Row[] = [
  ["both came as they should", {}, right, 0],
  ["one came as a wrong item", {}, {}, 1],
  ["both came as wrong items", {}, bothWrong, 2],
  ["a wrong item came and the other is awaited", {}, otherAwaited, 1],
  ["a wrong item came and the other was closed short", oneLeft, otherClosedShort, 1],
  ["the new unit of the wrong item was dropped", oneLeft, {}, 0],
  ["a wrong item came, and nothing is paid", { is_difference_paid: false }, {}, 1],
  ["the same is sent again", {}, { resolution: "reship" }, 1],
  ["the old units need not come back", {}, { return_expected: false, received_quantity: 0 }, 0],
  ["new units go ahead", { is_advance_granted: true }, bothWrong, 0],
  ["staff let them go", { is_fulfillment_allowed: true }, bothWrong, 0],
  ["the exchange is canceled", { is_canceled: true }, bothWrong, 0],
]

it.each(ROWS)("withholds new units where %s", (_what, exchange, item, quantity) => {
  const withheld = withheldUnits({ ...twoHoodies, ...exchange }, [{ ...oneWrong, ...item }])
  expect(withheld).toEqual(quantity === 0 ? [] : [{ line_id: "excl_hoodie", quantity }])
})

it("takes a line of another case for a bug", () => {
  expect(() => withheldUnits(twoHoodies, [])).toThrow("Line excl_hoodie is of no item of its case")
})
