import { awaitedUnits, restockProblem, type Condition, type Disposition } from "../../domain"
import type { HttpRmaItem } from "../../types/http"
import { randomKey } from "./random-key"
import type { ReceiveBody } from "./request-bodies"

/** Units of an item that were found in one condition and go one way. */
export type ReceiveRow = {
  key: string
  quantity: number
  condition: Condition
  disposition: Disposition
  location_id: string | null
}

export type ReceiveLine = {
  item: HttpRmaItem
  awaited: number
  /** What did not come is unticked. */
  is_ticked: boolean
  rows: ReceiveRow[]
}

export type ReceiveLocation = {
  id: string
  name: string
  /** A sales channel sells from it. */
  is_sellable: boolean
  /** The shop's settings let returned goods go back on stock here. */
  is_restockable: boolean
  /** Where the settings put goods that nobody may sell. */
  is_quarantine: boolean
}

/** Where goods of a reason usually go, by the reason's id. */
export type UsualDispositions = ReadonlyMap<string, Disposition>

/** Which locations a disposition may name: see `receiptLocation` of the domain. */
export const LOCATION_CHOICES = {
  restock: "restockable",
  quarantine: "apart",
  refurbish: "apart",
  scrap: "apart_or_none",
  return_to_vendor: "none",
  keep: "none",
} as const satisfies Record<Disposition, string>

/**
 * All awaited units, ticked, as new, to go where goods of their reason usually go, which is back on
 * stock where nobody said otherwise: the usual parcel needs no click but one. What is repaired is kept
 * for its customer.
 */
export function startReceiving(
  items: HttpRmaItem[],
  usual: UsualDispositions = new Map(),
  locations: ReceiveLocation[] = []
): ReceiveLine[] {
  return items
    .map((item) => ({ item, awaited: awaitedUnits(item) }))
    .filter(({ awaited }) => awaited > 0)
    .map((line) => ({
      ...line,
      is_ticked: true,
      rows: [
        withPossibleLocation(
          withPossibleWay(line.item, {
            key: randomKey(),
            quantity: line.awaited,
            condition: "new",
            disposition: usual.get(line.item.reason?.id ?? "") ?? "restock",
            location_id: null,
          }),
          locations
        ),
      ],
    }))
}

/** Takes one unit out of the last row that has more than one, into a row of its own. */
export function splitRow(line: ReceiveLine): ReceiveLine {
  const giver = [...line.rows].reverse().find((row) => row.quantity > 1)
  if (!giver) {
    return line
  }
  return {
    ...line,
    rows: [
      ...line.rows.map((row) => (row === giver ? { ...row, quantity: row.quantity - 1 } : row)),
      { ...giver, key: randomKey(), quantity: 1 },
    ],
  }
}

/** Takes a row away and gives its units to the first of the others. */
export function mergeRow(line: ReceiveLine, key: string): ReceiveLine {
  const gone = line.rows.find((row) => row.key === key)
  const [first, ...others] = line.rows.filter((row) => row.key !== key)
  return gone && first
    ? { ...line, rows: [{ ...first, quantity: first.quantity + gone.quantity }, ...others] }
    : line
}

/**
 * Changes a row; where that makes its disposition or its location impossible, the nearest possible
 * one takes its place.
 */
export function changeRow(
  line: ReceiveLine,
  key: string,
  values: Partial<ReceiveRow>,
  locations: ReceiveLocation[]
): ReceiveLine {
  return {
    ...line,
    rows: line.rows.map((row) =>
      row.key === key
        ? withPossibleLocation(withPossibleWay(line.item, { ...row, ...values }), locations)
        : row
    ),
  }
}

/** Those that units of an item in a condition may go. */
export function dispositionsFor(
  item: Pick<HttpRmaItem, "resolution">,
  condition: Condition,
  dispositions: readonly Disposition[]
): Disposition[] {
  const isRestockable = restockProblem(item, condition) === null
  return dispositions.filter((way) => isRestockable || way !== "restock")
}

export function locationsFor(row: ReceiveRow, locations: ReceiveLocation[]): ReceiveLocation[] {
  switch (LOCATION_CHOICES[row.disposition]) {
    case "restockable":
      return locations.filter((location) => location.is_restockable)
    case "apart":
    case "apart_or_none":
      return locations.filter((location) => !location.is_sellable)
    case "none":
      return []
  }
}

export type ReceiveProblem = "tooMany" | "locationNeeded"

/** What keeps a ticked line from being received. */
export function problemOf(line: ReceiveLine): ReceiveProblem | null {
  if (!line.is_ticked) {
    return null
  }
  if (unitsOf(line) > line.awaited) {
    return "tooMany"
  }
  const isHomeless = line.rows.some(
    (row) => LOCATION_CHOICES[row.disposition] === "apart" && row.location_id === null
  )
  return isHomeless ? "locationNeeded" : null
}

/** How many units of a line will be received; none while it is unticked. */
export function unitsOf(line: ReceiveLine): number {
  return line.is_ticked ? line.rows.reduce((sum, row) => sum + row.quantity, 0) : 0
}

export function toReceiveBody(lines: ReceiveLine[]): Pick<ReceiveBody, "items"> {
  return {
    items: lines
      .filter((line) => unitsOf(line) > 0)
      .map((line) => ({
        id: line.item.id,
        units: line.rows
          .filter((row) => row.quantity > 0)
          .map(({ quantity, condition, disposition, location_id }) => ({
            quantity,
            condition,
            disposition,
            ...(location_id ? { location_id } : {}),
          })),
      })),
  }
}

/** What is not ours to sell again can be kept apart or handed back. */
function withPossibleWay(item: HttpRmaItem, row: ReceiveRow): ReceiveRow {
  return row.disposition === "restock" && restockProblem(item, row.condition) !== null
    ? { ...row, disposition: "keep" }
    : row
}

function withPossibleLocation(row: ReceiveRow, locations: ReceiveLocation[]): ReceiveRow {
  const possible = locationsFor(row, locations)
  if (possible.some(({ id }) => id === row.location_id)) {
    return row
  }
  const isNeeded = LOCATION_CHOICES[row.disposition] === "apart"
  const quarantine = possible.find(
    ({ is_quarantine }) => is_quarantine && row.disposition === "quarantine"
  )
  const only = possible.length === 1 ? possible[0] : undefined
  return { ...row, location_id: isNeeded ? ((quarantine ?? only)?.id ?? null) : null }
}
