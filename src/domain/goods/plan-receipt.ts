import type { RmaFacts, RmaItemFacts } from "../facts"
import { refuse } from "../refusals"
import { sumOf } from "../sum-of"
import type { Condition, Disposition } from "../words"
import { assertUnits } from "./assert-units"
import { awaitedUnits } from "./awaited-units"
import { findItems } from "./find-items"
import { isInCoreReturn } from "./is-in-core-return"
import { receivedCounts } from "./received-counts"
import { receiptLocation, type ReceiptLocations } from "./receipt-location"
import { assertRestockable } from "./restock-problem"
import { stockOfUnits, type Piece } from "./stock-of-units"
import { sumByLine, type LineQuantity } from "./sum-by-line"

/** Units of one item that were found in one condition and go one way. */
export type ReceivedUnitsEntry = {
  quantity: number
  condition: Condition
  disposition: Disposition
  location_id?: string | null
}

export type ReceiptEntry = { id: string; units: ReceivedUnitsEntry[] }

/** How stock is kept of an order line. */
export type LineStock = {
  line_item_id: string
  manage_inventory: boolean
  /**
   * One entry for a plain variant, several for a kit. `required_quantity`: how many make one unit.
   */
  inventory_items: Piece[]
  shipped_from_location_id: string | null
}

export type ReceiptFacts = ReceiptLocations & { lines: LineStock[] }

/** Received units with the place that was found for them. */
export type PlacedUnits = {
  item_id: string
  quantity: number
  condition: Condition
  disposition: Disposition
  location_id: string | null
}

/**
 * A change of stock. Units that change none have one of quantity 0, without an inventory item (I7).
 */
export type PlannedMovement = {
  item_id: string
  /** The entry of `units` that it belongs to. */
  unit_index: number
  inventory_item_id: string | null
  location_id: string | null
  quantity: number
  disposition: Disposition
}

/** What receiving does. All quantities count units, those of movements stock. */
export type ReceiptPlan = {
  units: PlacedUnits[]
  /** By item: how many came, and how many of them core counts as received. */
  received: { item_id: string; quantity: number; core_quantity: number }[]
  /** What core's Return receives: one entry per order line. */
  core_receive: LineQuantity[]
  /** What is taken out of core's Return, because something else came instead. */
  core_cancel: LineQuantity[]
  movements: PlannedMovement[]
}

/**
 * What receiving goods does: to the items, to core's Return, to the stock.
 *
 * A wrong item counts as received in the case, so that nothing is awaited any more, but is neither
 * received in core nor put on stock: it is not what the order line sold. Units to be repaired are
 * not in core's Return at all.
 * Refuses `invalid_data` (nothing received, an unknown item, units that were not expected, a bad
 * quantity or location, a wrong item or a unit to be repaired restocked), `duplicate_item`, `quantity_exceeds_returnable`,
 * `location_is_sellable`.
 */
export function planReceipt(
  rma: RmaFacts,
  entries: ReceiptEntry[],
  stock: ReceiptFacts
): ReceiptPlan {
  if (entries.length === 0) {
    refuse("invalid_data", { field: "items", problem: "empty" })
  }
  const received = findItems(rma.items, entries)
  received.forEach(({ item, entry }) => assertReceivable(item, entry.units))

  const units = received.flatMap(({ item, entry }) =>
    entry.units.map((found) => ({ item, line: stockOfLine(item, stock), found }))
  )
  const placed = units.map(({ item, line, found }) => placeUnits(item, line, found, stock))
  const counts = received.map(({ item, entry }) => ({
    item,
    ...receivedCounts(item, entry.units),
  }))

  return {
    units: placed,
    received: counts.map(({ item, quantity, core_quantity }) => ({
      item_id: item.id,
      quantity,
      core_quantity,
    })),
    core_receive: sumByLine(
      counts.map(({ item, core_quantity }) => ({
        line_item_id: item.line_item_id,
        quantity: core_quantity,
      }))
    ),
    core_cancel: sumByLine(
      counts
        .filter(({ item }) => isInCoreReturn(item))
        .map(({ item, quantity, core_quantity }) => ({
          line_item_id: item.line_item_id,
          quantity: quantity - core_quantity,
        }))
    ),
    movements: units.flatMap(({ line }, index) => planMovements(placed[index], index, line)),
  }
}

function assertReceivable(item: RmaItemFacts, units: ReceivedUnitsEntry[]): void {
  const where = { id: item.id, line_item_id: item.line_item_id }
  if (units.length === 0) {
    refuse("invalid_data", { field: "units", problem: "empty", ...where })
  }
  if (!item.return_expected) {
    refuse("invalid_data", { field: "items", problem: "return_not_expected", ...where })
  }
  for (const found of units) {
    assertUnits(found.quantity, where)
    assertRestockable(item, found)
  }
  const requested = sumOf(units, ({ quantity }) => quantity)
  const returnable = awaitedUnits(item)
  if (requested > returnable) {
    refuse("quantity_exceeds_returnable", { ...where, returnable, requested })
  }
}

/** Throws when the facts lack the line. */
export function stockOfLine(item: Pick<RmaItemFacts, "line_item_id">, stock: ReceiptFacts): LineStock {
  const line = stock.lines.find(({ line_item_id }) => line_item_id === item.line_item_id)
  if (!line) {
    throw new Error(`No stock facts of order line ${item.line_item_id}`)
  }
  return line
}

function placeUnits(
  item: RmaItemFacts,
  line: LineStock,
  { quantity, condition, disposition, location_id }: ReceivedUnitsEntry,
  locations: ReceiptLocations
): PlacedUnits {
  const { shipped_from_location_id } = line
  const placement = {
    disposition,
    location_id,
    shipped_from_location_id,
    is_stocked: piecesOf(line).length > 0,
  }
  return {
    item_id: item.id,
    quantity,
    condition,
    disposition,
    location_id: receiptLocation(placement, locations),
  }
}

function planMovements(units: PlacedUnits, unit_index: number, line: LineStock): PlannedMovement[] {
  const { item_id, location_id, disposition } = units
  return stockOfUnits(units, piecesOf(line)).map((stock) => ({
    item_id,
    unit_index,
    location_id,
    disposition,
    ...stock,
  }))
}

/** What a unit of a line is made of on stock; nothing where nobody keeps it. */
export function piecesOf({ manage_inventory, inventory_items }: LineStock): Piece[] {
  return manage_inventory ? inventory_items : []
}
