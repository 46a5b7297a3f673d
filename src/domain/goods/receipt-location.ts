import { refuse } from "../refusals"
import type { Disposition } from "../words"

/** The locations that a receipt may speak of, and where goods go when nothing is said. */
export type ReceiptLocations = {
  rma_location_id: string | null
  settings_location_id: string | null
  /** Where goods wait that nobody may sell, when nothing else is said. */
  quarantine_location_id: string | null
  known_location_ids: readonly string[]
  /** Locations that a sales channel sells from. */
  sellable_location_ids: readonly string[]
  /** Where goods may be restocked; null allows every location. */
  restock_location_ids: readonly string[] | null
}

type Placement = {
  disposition: Disposition
  location_id?: string | null
  /** Where the unit was shipped from. */
  shipped_from_location_id: string | null
  is_stocked: boolean
}

/**
 * Where units of one disposition go. What is restocked goes to the case's location, else the
 * setting's, else where it was shipped from; what is put into quarantine goes to the setting's place
 * for it. Goods kept apart need a place of their own that sells nothing, or they would be sold again;
 * scrap may have one.
 *
 * Answers null for goods that are in no place of the shop, or for restocked ones without stock
 * keeping and without a place. Refuses `invalid_data` an unknown, missing or forbidden location,
 * `location_is_sellable`.
 */
export function receiptLocation(placement: Placement, locations: ReceiptLocations): string | null {
  const named = placement.location_id ?? null
  if (named !== null && !locations.known_location_ids.includes(named)) {
    refuseLocation("unknown_location", named, placement.disposition)
  }
  switch (placement.disposition) {
    case "restock":
      return restockLocation(placement, locations)
    case "quarantine":
      return placeApart(named ?? locations.quarantine_location_id, placement.disposition, locations)
    case "refurbish":
      return placeApart(named, placement.disposition, locations)
    case "scrap":
      if (named !== null) {
        assertSellsNothing(named, placement.disposition, locations)
      }
      return named
    case "return_to_vendor":
    case "keep":
      return named
  }
}

function restockLocation(placement: Placement, locations: ReceiptLocations): string | null {
  const location =
    placement.location_id ??
    locations.rma_location_id ??
    locations.settings_location_id ??
    placement.shipped_from_location_id
  if (location === null) {
    return placement.is_stocked
      ? refuseLocation("missing_location", null, placement.disposition)
      : null
  }
  const allowed = locations.restock_location_ids
  if (allowed !== null && !allowed.includes(location)) {
    refuseLocation("restock_not_allowed", location, placement.disposition)
  }
  return location
}

function placeApart(
  location: string | null,
  disposition: Disposition,
  locations: ReceiptLocations
): string {
  if (location === null) refuse("location_is_sellable", { location_id: null, disposition })
  if (!locations.known_location_ids.includes(location)) {
    refuseLocation("unknown_location", location, disposition)
  }
  assertSellsNothing(location, disposition, locations)
  return location
}

function assertSellsNothing(
  location_id: string,
  disposition: Disposition,
  locations: ReceiptLocations
): void {
  if (locations.sellable_location_ids.includes(location_id)) {
    refuse("location_is_sellable", { location_id, disposition })
  }
}

function refuseLocation(
  problem: string,
  location_id: string | null,
  disposition: Disposition
): never {
  refuse("invalid_data", { field: "location_id", problem, location_id, disposition })
}
