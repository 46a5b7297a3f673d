import type { ExchangeVariant } from "../exchange/exchange-variant"
import { refuse } from "../refusals"

/** New units on an order line, and where what they are made of lies. */
export type UnitsToReserve = {
  line_item_id: string
  quantity: number
  variant: Pick<ExchangeVariant, "variant_id" | "manage_inventory" | "allow_backorder" | "stock">
}

/** `quantity` in units of the inventory item. */
export type PlannedReservation = {
  line_item_id: string
  inventory_item_id: string
  location_id: string
  quantity: number
  allow_backorder: boolean
}

type Part = ExchangeVariant["stock"][number]

/**
 * Where the stock of new units is kept for them. All parts of a kit at one place if one has them all,
 * and all lines at the same place if it can be: they leave in one parcel. Without a place that has
 * enough, what may be sold on backorder is kept at the first that there is: core ships no unit that is
 * counted and not kept.
 *
 * Refuses `invalid_data` (`out_of_stock`).
 */
export function planReservations(units: UnitsToReserve[]): PlannedReservation[] {
  const planned: PlannedReservation[] = []
  for (const one of units) {
    if (!one.variant.manage_inventory) continue
    if (!one.variant.stock.length) refuseUnits(one)
    const together = placeOfAllParts(one, planned)
    for (const part of one.variant.stock) {
      const location_id = together ?? placeOfPart(one, part, planned)
      planned.push({
        line_item_id: one.line_item_id,
        inventory_item_id: part.inventory_item_id,
        location_id,
        quantity: part.required_quantity * one.quantity,
        allow_backorder: one.variant.allow_backorder,
      })
    }
  }
  return planned
}

function placeOfAllParts(
  { variant, quantity }: UnitsToReserve,
  planned: PlannedReservation[]
): string | null {
  const places = variant.stock.flatMap((part) => part.places.map(({ location_id }) => location_id))
  const found = usedFirst(places, planned).find((location_id) =>
    variant.stock.every((part) => has(part, location_id, quantity, planned))
  )
  return found ?? null
}

function placeOfPart(
  units: UnitsToReserve,
  part: Part,
  planned: PlannedReservation[]
): string {
  const { variant, quantity } = units
  const places = usedFirst(part.places.map(({ location_id }) => location_id), planned)
  const found = places.find((location_id) => has(part, location_id, quantity, planned))
  const [first] = variant.allow_backorder ? places : []
  return found ?? first ?? refuseUnits(units)
}

function refuseUnits({ variant: { variant_id }, quantity }: UnitsToReserve): never {
  refuse("invalid_data", {
    field: "items",
    problem: "out_of_stock",
    variant_id,
    quantity,
  })
}

/** Lines before take of the same stock. */
function has(part: Part, location_id: string, quantity: number, planned: PlannedReservation[]) {
  const place = part.places.find((one) => one.location_id === location_id)
  const taken = planned
    .filter(
      (one) =>
        one.location_id === location_id && one.inventory_item_id === part.inventory_item_id
    )
    .reduce((sum, one) => sum + one.quantity, 0)
  return place !== undefined && place.available - taken >= part.required_quantity * quantity
}

function usedFirst(places: string[], planned: PlannedReservation[]): string[] {
  const used = new Set(planned.map(({ location_id }) => location_id))
  return [...places.filter((place) => used.has(place)), ...places.filter((place) => !used.has(place))]
}
