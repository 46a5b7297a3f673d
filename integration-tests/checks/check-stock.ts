import { nameOf } from "./check-goods"
import { sum } from "./order-books"
import type { Breach, OrderFacts } from "./order-facts"
import type { OrderRecords } from "./order-records"
import type { StockRecord } from "./stock-records"

type Unit = OrderRecords["units"][number]

/** I7: every unit that came has its movement, and stock is what the movements say. */
export function checkStock({ records, stock }: OrderFacts): Breach[] {
  return [
    ...records.units.flatMap((unit) => checkUnit(unit, records)),
    ...records.movements.flatMap(checkMovement),
    ...stock.flatMap(checkLevel),
  ]
}

function checkUnit(unit: Unit, records: OrderRecords): Breach[] {
  const item = records.items.find(({ id }) => id === unit.item_id)
  if (!item) return [`I7 · Units ${unit.id} came and belong to no item`]

  const name = nameOf(item, records)
  const movements = records.movements.filter(
    ({ received_unit_id, disposition }) =>
      received_unit_id === unit.id && disposition === unit.disposition
  )
  if (movements.length === 0) {
    return [`I7 · ${name}: ${unit.quantity} to ${unit.disposition} without a movement`]
  }
  const pieces = records.pieces.find(
    ({ line_item_id }) => line_item_id === item.line_item_id
  )?.pieces
  const expected = unit.quantity * (pieces ?? 0)
  const moved = sum(movements.map(({ quantity }) => quantity))
  return mustEnterStock(unit) && moved !== expected
    ? [
        `I7 · ${name}: ${unit.quantity} to ${unit.disposition} are ${expected} pieces, ${moved} were moved`,
      ]
    : []
}

/** What is scrapped enters stock only where the shop keeps a location for its losses. */
function mustEnterStock({ condition, disposition }: Unit): boolean {
  return condition !== "wrong_item" && ["restock", "quarantine", "refurbish"].includes(disposition)
}

function checkMovement({ id, quantity, applied_at }: OrderRecords["movements"][number]): Breach[] {
  return applied_at ? [] : [`I7 · Movement ${id} of ${quantity} pieces is recorded, and not done`]
}

function checkLevel({ sku, location, stocked, initial, shipped, moved }: StockRecord): Breach[] {
  const expected = initial - shipped + moved
  return stocked === expected
    ? []
    : [
        `I7 · ${sku} at ${location}: ${stocked} in stock, but ${expected} by the books: ` +
          `${initial} at first, ${shipped} shipped, ${moved} moved by cases`,
      ]
}
