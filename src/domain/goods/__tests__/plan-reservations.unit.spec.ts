import { refusalOf } from "../../__tests__/refusal-of"
import { planReservations, type UnitsToReserve } from "../plan-reservations"

type Stock = UnitsToReserve["variant"]["stock"]

const part = (inventory_item_id: string, free: Record<string, number>, required_quantity = 1) => ({
  inventory_item_id,
  required_quantity,
  places: Object.entries(free).map(([location_id, available]) => ({ location_id, available })),
})

function someUnits(stock: Stock, quantity = 1, changes: Partial<UnitsToReserve["variant"]> = {}) {
  const variant = { variant_id: "variant", manage_inventory: true, allow_backorder: false, stock }
  return { line_item_id: "line", quantity, variant: { ...variant, ...changes } }
}

const placed = (units: UnitsToReserve[]) =>
  planReservations(units).map(
    ({ inventory_item_id, location_id, quantity }) => `${quantity} ${inventory_item_id} at ${location_id}`
  )

const rows: [string, UnitsToReserve[], string[]][] = [
  ["one unit", [someUnits([part("shirt", { paris: 1 })])], ["1 shirt at paris"]],
  ["where there is enough", [someUnits([part("shirt", { paris: 1, lyon: 2 })], 2)], ["2 shirt at lyon"]],
  ["a pair", [someUnits([part("mug", { paris: 4 }, 2)], 2)], ["4 mug at paris"]],
  [
    "a kit at one place",
    [someUnits([part("cup", { paris: 1, lyon: 1 }), part("saucer", { paris: 0, lyon: 1 })])],
    ["1 cup at lyon", "1 saucer at lyon"],
  ],
  [
    "a kit in parts, where no place has it all",
    [someUnits([part("cup", { paris: 1 }), part("saucer", { lyon: 1 })])],
    ["1 cup at paris", "1 saucer at lyon"],
  ],
  [
    "two lines at the same place",
    [someUnits([part("cap", { lyon: 1 })]), someUnits([part("shirt", { paris: 1, lyon: 1 })])],
    ["1 cap at lyon", "1 shirt at lyon"],
  ],
  [
    "two lines of the same stock",
    [someUnits([part("shirt", { paris: 1, lyon: 1 })]), someUnits([part("shirt", { paris: 1, lyon: 1 })])],
    ["1 shirt at paris", "1 shirt at lyon"],
  ],
  [
    "a backorder at the first place",
    [someUnits([part("shirt", { paris: 0, lyon: 0 })], 1, { allow_backorder: true })],
    ["1 shirt at paris"],
  ],
  ["nothing that is not counted", [someUnits([], 1, { manage_inventory: false })], []],
]
it.each(rows)("keeps %s", (_, units, kept) => expect(placed(units)).toEqual(kept))

it.each([
  ["more than there is", [someUnits([part("shirt", { paris: 1, lyon: 1 })], 2)]],
  ["what is counted and has no stock at all", [someUnits([])]],
  ["what lies nowhere", [someUnits([part("shirt", {})])]],
  ["a backorder that no place can keep", [someUnits([part("shirt", {})], 1, { allow_backorder: true })]],
  ["a backorder of what has no stock at all", [someUnits([], 1, { allow_backorder: true })]],
  [
    "what the line before took",
    [someUnits([part("shirt", { paris: 1 })]), someUnits([part("shirt", { paris: 1 })])],
  ],
])("refuses %s", (_, units) => {
  expect(refusalOf(() => planReservations(units))).toMatchObject({
    code: "invalid_data",
    details: { field: "items", problem: "out_of_stock", variant_id: "variant" },
  })
})
