import { Badge, Text } from "@medusajs/ui"
import type { HttpReceivedUnit } from "../../../types/http"
import { useStockLocations } from "../../hooks/api/settings"
import { useWords } from "../../hooks/use-words"

/** The units that came: in which condition, and where they went. */
export function ReceivedUnits({ units }: { units: HttpReceivedUnit[] }) {
  const { t } = useWords()
  const { data: locations = [] } = useStockLocations()
  const nameOf = (id: string) => locations.find((location) => location.id === id)?.name ?? id

  return (
    <ul className="flex flex-col gap-y-2">
      {units.map((unit) => (
        <li key={unit.id} className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Text size="small" leading="compact" className="tabular-nums">
            {unit.quantity} ×
          </Text>
          <Badge size="2xsmall">{t(`condition.${unit.condition}`)}</Badge>
          <Text size="small" leading="compact" className="text-ui-fg-subtle">
            {[
              t(`disposition.${unit.disposition}`),
              unit.location_id ? nameOf(unit.location_id) : null,
            ]
              .filter(Boolean)
              .join(" · ")}
          </Text>
        </li>
      ))}
    </ul>
  )
}
