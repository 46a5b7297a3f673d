import type { DispositionEntry } from "../../domain"
import type { HttpReceivedUnit, HttpRmaItem } from "../../types/http"
import { problemOf, type ReceiveLine, type ReceiveProblem } from "./receive-form"

/** Units that are here, in one place, and where they are to go: one row, that begins where they are. */
export type MoveLine = ReceiveLine & { unit: HttpReceivedUnit }

/** The body of `POST /admin/rmas/:id/dispositions`. */
export type MoveUnitsBody = { items: DispositionEntry[] }

export function startMoving(items: HttpRmaItem[]): MoveLine[] {
  return items.flatMap((item) =>
    item.units.map((unit) => ({
      item,
      unit,
      awaited: unit.quantity,
      is_ticked: true,
      rows: [{ ...unit, key: unit.id }],
    }))
  )
}

/** Whether the units of a line go anywhere. */
export function isMoved({ unit, rows: [row] }: MoveLine): boolean {
  const isElsewhere =
    row.condition !== unit.condition ||
    row.disposition !== unit.disposition ||
    row.location_id !== unit.location_id
  return isElsewhere && row.quantity > 0
}

/** What keeps the units of a line from being moved; nothing where they stay. */
export function moveProblemOf(line: MoveLine): ReceiveProblem | null {
  return isMoved(line) ? problemOf(line) : null
}

/** Only what goes somewhere; where no location is named, the server finds it as it does on receipt. */
export function toMoveBody(lines: MoveLine[]): MoveUnitsBody {
  return {
    items: lines.filter(isMoved).map(({ item, unit, rows: [row] }) => ({
      id: item.id,
      unit_id: unit.id,
      quantity: row.quantity,
      disposition: row.disposition,
      condition: row.condition,
      ...(row.location_id ? { location_id: row.location_id } : {}),
    })),
  }
}
