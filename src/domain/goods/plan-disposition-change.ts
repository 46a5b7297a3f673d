import type { RmaItemFacts } from "../facts"
import { refuse } from "../refusals"
import { sumOf } from "../sum-of"
import type { Condition, Disposition } from "../words"
import { assertUnits } from "./assert-units"
import { piecesOf, stockOfLine, type LineStock, type ReceiptFacts } from "./plan-receipt"
import { receiptLocation } from "./receipt-location"
import { assertRestockable } from "./restock-problem"
import { stockOfUnits, type Piece, type UnitsAtPlace } from "./stock-of-units"

/** Units of an item that came in together and are in one place: a row of the record. */
export type ReceivedUnits = UnitsAtPlace & { id: string }

/** An item of a case with where its units are now. */
export type ItemWithUnits = Pick<
  RmaItemFacts,
  "id" | "line_item_id" | "resolution" | "received_quantity"
> & {
  units: ReceivedUnits[]
}

/** What the movements of the case did to stock, each of some units. Quantities count stock. */
export type StockMoved = {
  received_unit_id: string
  inventory_item_id: string | null
  location_id: string | null
  quantity: number
  /** Whether the level is known to have it. */
  is_applied: boolean
}

/** Where units are: what a request may name to say which ones it means. */
export type UnitsPlace = {
  disposition?: Disposition
  location_id?: string | null
  condition?: Condition
}

/**
 * Units of one item that are to be somewhere else from now on. `unit_id` names a row of the record,
 * `from` the place where they are; neither is needed while all of them are in one place. Without a
 * quantity it is all of them.
 */
export type DispositionEntry = {
  /** The item. */
  id: string
  unit_id?: string
  from?: UnitsPlace
  quantity?: number
  disposition: Disposition
  location_id?: string | null
  condition?: Condition
}

/** What leaves stock (below 0) or enters it where units are; of quantity 0 where it is neither. */
export type StockChange = {
  inventory_item_id: string | null
  location_id: string | null
  quantity: number
}

/** Units of one row that go on together. */
export type MovedUnits = {
  item_id: string
  /** The row that they are taken from. */
  unit_id: string
  quantity: number
  /** What stays of the row; 0: the row itself goes on. */
  left: number
  from: UnitsAtPlace
  to: UnitsAtPlace
  /** Empty where they were not on stock. */
  out: StockChange[]
  into: StockChange[]
}

/**
 * What moving received units on does: quarantine to restock, restock to scrap, and whatever else a
 * receipt could have decided on, by the rules of a receipt. The counts of the item and of core stay as
 * they are, so a condition may be corrected, but a wrong item stays one.
 *
 * Refuses `invalid_data` (nothing named, an unknown item or unit, units in several places of which none
 * is named, more than are there, all there already, stock that nobody has confirmed, a bad quantity or
 * location, a wrong item or a unit to be repaired restocked), `not_received`, `location_is_sellable`.
 */
export function planDispositionChange(
  items: ItemWithUnits[],
  entries: DispositionEntry[],
  stock: ReceiptFacts,
  moved: StockMoved[]
): MovedUnits[] {
  if (entries.length === 0) {
    refuse("invalid_data", { field: "items", problem: "empty" })
  }
  // Bounds hold for the sum of a request: two entries may take from the same row.
  const taken = new Map<string, number>()
  return entries.flatMap((entry) => {
    const item = findItem(items, entry)
    const line = stockOfLine(item, stock)
    const rows = findRows(item, entry, { line, stock, taken })
    return takeFrom(rows, quantityOf(rows, entry)).map(({ row, quantity }) => {
      assertConfirmed(row, item, moved)
      taken.set(row.id, (taken.get(row.id) ?? 0) + quantity)
      const left = row.quantity - (taken.get(row.id) ?? 0)
      return moveUnits({ item, row, quantity, left, line }, moved)
    })
  })
}

function findItem(items: ItemWithUnits[], { id, quantity }: DispositionEntry): ItemWithUnits {
  const item = items.find((one) => one.id === id)
  if (!item) {
    refuse("invalid_data", { field: "items", problem: "unknown_item", id })
  }
  const where = { id, line_item_id: item.line_item_id }
  if (item.units.length === 0) {
    refuse("not_received", { ...where, available: 0, requested: quantity ?? 0 })
  }
  if (quantity !== undefined) {
    assertUnits(quantity, where)
  }
  return item
}

/** A row that units may be taken from, how many, and where these go. */
type Row = ReceivedUnits & { free: number; to: Place }
type Place = Omit<UnitsAtPlace, "quantity">
type Surroundings = { line: LineStock; stock: ReceiptFacts; taken: ReadonlyMap<string, number> }

/** The rows that an entry means, but for those that are where it wants them. */
function findRows(
  item: ItemWithUnits,
  entry: DispositionEntry,
  { line, stock, taken }: Surroundings
): Row[] {
  const where = { id: item.id, line_item_id: item.line_item_id }
  const meant = item.units.filter((unit) => isMeant(unit, entry))
  if (meant.length === 0) {
    const field = entry.unit_id === undefined ? "from" : "unit_id"
    refuse("invalid_data", { field, problem: "unknown_unit", ...where, unit_id: entry.unit_id ?? null })
  }
  const rows = meant
    .map((unit) => ({
      ...unit,
      free: unit.quantity - (taken.get(unit.id) ?? 0),
      to: placeFor(unit, entry, { item, line, stock }),
    }))
    .filter((row) => !isSamePlace(row, row.to))
  if (rows.length === 0) {
    refuse("invalid_data", {
      field: "disposition",
      problem: "same_disposition",
      ...where,
      disposition: entry.disposition,
    })
  }
  const isNamed = entry.unit_id !== undefined || entry.from !== undefined
  if (!isNamed && rows.some((row) => !isSamePlace(row, rows[0]))) {
    refuse("invalid_data", { field: "from", problem: "in_several_places", ...where })
  }
  return rows
}

function isMeant(unit: ReceivedUnits, { unit_id, from = {} }: DispositionEntry): boolean {
  return (
    (unit_id === undefined || unit.id === unit_id) &&
    (from.disposition === undefined || unit.disposition === from.disposition) &&
    (from.condition === undefined || unit.condition === from.condition) &&
    (from.location_id === undefined || unit.location_id === from.location_id)
  )
}

/** Where a unit goes. One that keeps its disposition stays where it is, unless a place is named. */
function placeFor(
  unit: ReceivedUnits,
  { disposition, location_id, condition = unit.condition }: DispositionEntry,
  { item, line, stock }: { item: ItemWithUnits; line: LineStock; stock: ReceiptFacts }
): Place {
  const where = { id: item.id, line_item_id: item.line_item_id }
  if ((condition === "wrong_item") !== (unit.condition === "wrong_item")) {
    refuse("invalid_data", { field: "condition", problem: "wrong_item_stays", ...where })
  }
  assertRestockable(item, { condition, disposition })
  const staysThere = disposition === unit.disposition && location_id === undefined
  const placement = {
    disposition,
    location_id,
    shipped_from_location_id: line.shipped_from_location_id,
    is_stocked: piecesOf(line).length > 0,
  }
  return {
    condition,
    disposition,
    location_id: staysThere ? unit.location_id : receiptLocation(placement, stock),
  }
}

function isSamePlace(one: Place, other: Place): boolean {
  return (
    one.disposition === other.disposition &&
    one.location_id === other.location_id &&
    one.condition === other.condition
  )
}

function quantityOf(rows: Row[], { id, quantity }: DispositionEntry): number {
  const available = sumOf(rows, ({ free }) => free)
  const requested = quantity ?? available
  if (requested > available || available === 0) {
    refuse("invalid_data", {
      field: "quantity",
      problem: "more_than_there",
      id,
      available,
      quantity: requested,
    })
  }
  return requested
}

/** The rows in the order in which they came; a row of which nothing is left gives nothing. */
function takeFrom(rows: Row[], quantity: number): { row: Row; quantity: number }[] {
  let wanted = quantity
  return rows.flatMap((row) => {
    const taken = Math.min(wanted, row.free)
    wanted -= taken
    return taken > 0 ? [{ row, quantity: taken }] : []
  })
}

/** What nobody knows to be there is not taken away. */
function assertConfirmed(row: Row, item: ItemWithUnits, moved: StockMoved[]): void {
  if (moved.some(({ received_unit_id, is_applied }) => received_unit_id === row.id && !is_applied)) {
    refuse("invalid_data", {
      field: "unit_id",
      problem: "stock_unconfirmed",
      id: item.id,
      unit_id: row.id,
    })
  }
}

function moveUnits(
  { item, row, quantity, left, line }: {
    item: ItemWithUnits
    row: Row
    quantity: number
    left: number
    line: LineStock
  },
  moved: StockMoved[]
): MovedUnits {
  const { condition, disposition, location_id } = row
  const to = { quantity, ...row.to }
  const there = stockOfRow(row, moved)
  const pieces = there.length > 0 ? there : piecesOf(line)
  return {
    item_id: item.id,
    unit_id: row.id,
    quantity,
    left,
    from: { quantity, condition, disposition, location_id },
    to,
    out: there.map(({ inventory_item_id, required_quantity }) => ({
      inventory_item_id,
      location_id,
      quantity: -quantity * required_quantity,
    })),
    into: stockOfUnits(to, pieces).map((stock) => ({ ...stock, location_id: to.location_id })),
  }
}

/**
 * What a unit of a row is made of on stock, by what its movements put there and took away: the shop may
 * keep stock of the variant otherwise by now.
 */
function stockOfRow({ id, quantity }: Row, moved: StockMoved[]): Piece[] {
  const sums = new Map<string, number>()
  for (const { received_unit_id, inventory_item_id, quantity: stocked } of moved) {
    if (received_unit_id === id && inventory_item_id !== null) {
      sums.set(inventory_item_id, (sums.get(inventory_item_id) ?? 0) + stocked)
    }
  }
  return [...sums]
    .filter(([, sum]) => sum > 0)
    .map(([inventory_item_id, sum]) => ({ inventory_item_id, required_quantity: sum / quantity }))
}
