import { refuse } from "../refusals"

/** The locations that a merchant names in the settings; what is not named is not changed. */
export type SettingsLocations = {
  default_location_id?: string | null
  restock_location_ids?: readonly string[] | null
  quarantine_location_id?: string | null
}

/**
 * Locations in the settings must exist, and nobody may sell from where goods are kept apart.
 * Refuses `invalid_data` (`unknown_location`), `location_is_sellable`.
 */
export function assertSettingsLocations(
  { default_location_id, restock_location_ids, quarantine_location_id }: SettingsLocations,
  shop: { known_location_ids: readonly string[]; sellable_location_ids: readonly string[] }
): void {
  assertKnown("default_location_id", [default_location_id ?? null])
  assertKnown("restock_location_ids", restock_location_ids ?? [])
  assertKnown("quarantine_location_id", [quarantine_location_id ?? null])
  if (quarantine_location_id && shop.sellable_location_ids.includes(quarantine_location_id)) {
    refuse("location_is_sellable", { location_id: quarantine_location_id })
  }

  function assertKnown(field: string, ids: readonly (string | null)[]): void {
    const unknown = ids.find((id) => id !== null && !shop.known_location_ids.includes(id))
    if (unknown) refuse("invalid_data", { field, problem: "unknown_location", location_id: unknown })
  }
}
