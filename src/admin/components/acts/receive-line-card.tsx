import { Checkbox, clx, Text } from "@medusajs/ui"
import { useWords } from "../../hooks/use-words"
import type { ReceiveLine, ReceiveLocation } from "../../lib/receive-form"
import { ItemSummary } from "../common/item-summary"
import { ReceiveLineRows } from "./receive-line-rows"

type ReceiveLineCardProps = {
  line: ReceiveLine
  locations: ReceiveLocation[]
  onChange: (line: ReceiveLine) => void
}

/** One item of a parcel: ticked if it came, and below how its units were found and where they go. */
export function ReceiveLineCard({ line, locations, onChange }: ReceiveLineCardProps) {
  const { t } = useWords()
  const { item, is_ticked } = line

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
        <div className="p-3">
          <ReceiveLineRows line={line} locations={locations} onChange={onChange} />
        </div>
      )}
    </div>
  )
}
