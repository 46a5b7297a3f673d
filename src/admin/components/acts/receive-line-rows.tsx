import { Button, Hint } from "@medusajs/ui"
import { useWords } from "../../hooks/use-words"
import {
  changeRow,
  mergeRow,
  problemOf,
  splitRow,
  type ReceiveLine,
  type ReceiveLocation,
} from "../../lib/receive-form"
import { ReceiveUnitsRow } from "./receive-units-row"

type ReceiveLineRowsProps = {
  line: ReceiveLine
  locations: ReceiveLocation[]
  onChange: (line: ReceiveLine) => void
}

/** How the units of one item were found and where they go, and what is wrong with that. */
export function ReceiveLineRows({ line, locations, onChange }: ReceiveLineRowsProps) {
  const { t } = useWords()
  const { rows } = line
  const problem = problemOf(line)

  return (
    <div className="flex flex-col gap-y-3">
      {rows.map((row, index) => (
        <ReceiveUnitsRow
          key={row.key}
          item={line.item}
          row={row}
          max={line.awaited}
          locations={locations}
          hasHeadings={index === 0}
          onChange={(values) => onChange(changeRow(line, row.key, values, locations))}
          onRemove={rows.length > 1 ? () => onChange(mergeRow(line, row.key)) : undefined}
        />
      ))}
      {rows.some((row) => row.condition === "wrong_item") && (
        <Hint>{t("receive.wrongItemHint")}</Hint>
      )}
      {problem && (
        <Hint variant="error" role="alert">
          {t(`receive.${problem}`)}
        </Hint>
      )}
      {rows.some((row) => row.quantity > 1) && (
        <Button
          type="button"
          size="small"
          variant="transparent"
          className="self-start"
          onClick={() => onChange(splitRow(line))}
        >
          {t("receive.split")}
        </Button>
      )}
    </div>
  )
}
