import { refusalOf } from "../../__tests__/refusal-of"
import { assertMayLeave, type NewUnitsToShip } from "../assert-may-leave"

const told = { rma: "RMA-1042", title: "Shirt", difference: 20, currency_code: "eur" }

/** Two new shirts, of which one may leave because one old shirt came and the other was closed short. */
const oneOfTwo: NewUnitsToShip = {
  leave: { line_id: "excl_l", quantity: 1, held_by: null },
  quantity: 1,
  fulfilled: 0,
  told,
}

it.each([
  ["what may leave", [oneOfTwo]],
  ["no unit", [{ ...oneOfTwo, quantity: 0, fulfilled: 1 }]],
  ["nothing of ours", []],
])("lets %s leave", (_what, asked) => {
  expect(() => assertMayLeave(asked)).not.toThrow()
})

it.each([
  ["more than may leave at once", [{ ...oneOfTwo, quantity: 2 }], 2],
  ["more than may leave after what left before", [{ ...oneOfTwo, fulfilled: 1 }], 2],
  ["the same line twice", [oneOfTwo, { ...oneOfTwo, quantity: 3 }], 4],
])("refuses %s", (_what, asked, requested) => {
  expect(refusalOf(() => assertMayLeave(asked))).toMatchObject({
    code: "goods_awaited",
    details: { ...told, requested, available: 1 },
  })
})

it.each([
  ["difference_unpaid", "difference_unpaid", told],
  ["goods_awaited", "goods_awaited", told],
  ["canceled", "transition_not_allowed", { of: "exchange", status: "canceled", event: "fulfill" }],
] as const)("refuses what is held as %s", (held_by, code, details) => {
  const leave = { line_id: "excl_l", quantity: 0, held_by }
  const other = { ...oneOfTwo, leave: { ...oneOfTwo.leave, line_id: "excl_mug" } }
  expect(refusalOf(() => assertMayLeave([other, { ...oneOfTwo, leave }]))).toMatchObject({
    code,
    details,
  })
})
