import { useMemo } from "react"
import type { ReceiveLocation, UsualDispositions } from "../lib/receive-form"
import { useReasonSettings, useRmaSettings, useStockLocations } from "./api/settings"

export type ReceivePlaces = {
  locations: ReceiveLocation[]
  usual: UsualDispositions
  /** Where goods go back on stock when nothing else is said, as far as the settings say. */
  default_location_id: string | null
}

/** Where goods may go, and usually go; null while it is read. What cannot be read is left out. */
export function useReceivePlaces(): ReceivePlaces | null {
  const { data: stockLocations, isPending: isLoadingLocations } = useStockLocations()
  const { data: settings, isPending: isLoadingSettings } = useRmaSettings()
  const { data: reasons, isPending: isLoadingReasons } = useReasonSettings()
  const locations = useMemo(
    () =>
      (stockLocations ?? []).map(({ id, name, sales_channels }) => ({
        id,
        name,
        is_sellable: (sales_channels ?? []).length > 0,
        is_restockable: settings?.restock_location_ids?.includes(id) ?? true,
        is_quarantine: settings?.quarantine_location_id === id,
      })),
    [stockLocations, settings]
  )
  const usual = useMemo(
    () =>
      new Map(
        (reasons ?? []).flatMap(({ reason_id, default_disposition }) =>
          default_disposition ? [[reason_id, default_disposition]] : []
        )
      ),
    [reasons]
  )
  const default_location_id = settings?.default_location_id ?? null
  const isLoading = isLoadingLocations || isLoadingSettings || isLoadingReasons

  return isLoading ? null : { locations, usual, default_location_id }
}
