import { Button, Checkbox, clx, Hint, Text } from "@medusajs/ui"
import { useWords } from "../../hooks/use-words"
import {
  changeRow,
  mergeRow,
  problemOf,
  splitRow,
  type ReceiveLine,
  type ReceiveLocation,
} from "../../lib/receive-form"
import { ItemSummary } from "../common/item-summary"
import { ReceiveUnitsRow } from "./receive-units-row"

type ReceiveLineCardProps = {
  line: ReceiveLine
  locations: ReceiveLocation[]
  onChange: (line: ReceiveLine) => void
}

/** One item of a parcel: ticked if it came, and below how its units were found and where they go. */
export function ReceiveLineCard({ line, locations, onChange }: ReceiveLineCardProps) {
  const { t } = useWords()
  const { item, rows, is_ticked } = line
  const problem = problemOf(line)
  const canSplit = rows.some((row) => row.quantity > 1)

  return (
    <div
      role="group"
      aria-label={[item.title, item.subtitle].filter(Boolean).join(" · ")}
      className="bg-ui-bg-component shadow-elevation-card-rest divide-y divide-dashed rounded-xl"
    >
      <div className="flex items-center gap-x-3 p-3">
        <Checkbox
          checked={is_ticked}
          aria-label={item.title}
          onCheckedChange={(checked) => onChange({ ...line, is_ticked: checked === true })}
        />
        <div className={clx("min-w-0 flex-1", { "opacity-50": !is_ticked })}>
          <ItemSummary
            title={item.title}
            subtitle={item.subtitle}
            sku={item.sku}
            thumbnail={item.thumbnail}
          />
        </div>
        <Text size="small" leading="compact" className="text-ui-fg-subtle shrink-0">
          {t("receive.awaited", { count: line.awaited })}
        </Text>
      </div>
      {is_ticked && (
        <div className="flex flex-col gap-y-3 p-3">
          {rows.map((row, index) => (
            <ReceiveUnitsRow
              key={row.key}
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
          {canSplit && (
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
      )}
    </div>
  )
}
