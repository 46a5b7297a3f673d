import type { Leave } from "../may-leave"
import { unitsToShip, type UnitsGone } from "../units-to-ship"

const shirts: Leave = { line_id: "line_shirt", quantity: 3, held_by: null }
const held: Leave = { line_id: "line_mug", quantity: 0, held_by: "goods_awaited" }
const mug: Leave = { line_id: "line_mug", quantity: 1, held_by: null }
const gone = (line_id: string, fulfilled: number): UnitsGone => ({ line_id, fulfilled })

it.each<[string, Leave[], UnitsGone[], number]>([
  ["all that may leave, where none has left", [shirts, mug], [], 4],
  ["none that is held", [shirts, held], [], 3],
  ["the rest, where some have left", [shirts, mug], [gone("line_shirt", 2)], 2],
  ["none, where all have left", [shirts, mug], [gone("line_shirt", 3), gone("line_mug", 1)], 0],
  ["none, where more have left than may by now", [{ ...shirts, quantity: 1 }], [gone("line_shirt", 3)], 0],
  ["those of its own line only", [shirts, mug], [gone("line_mug", 1)], 3],
])("counts %s", (_what, leaves, left, count) => {
  expect(unitsToShip(leaves, left)).toBe(count)
})
