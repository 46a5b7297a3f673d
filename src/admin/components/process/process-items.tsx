import { Text } from "@medusajs/ui"
import { awaitedUnits, type RmaItemFacts } from "../../../domain"
import type { AdminRma, HttpSettlementFacts } from "../../../types/http"
import { useWords } from "../../hooks/use-words"
import type { ProcessForm } from "../../lib/process-form"
import type { ReceiveLine, ReceiveLocation } from "../../lib/receive-form"
import { ProcessItemRow } from "./process-item-row"

type ProcessItemsProps = {
  rma: AdminRma
  /** Once the goods are in. */
  facts: HttpSettlementFacts
  form: ProcessForm
  locations: ReceiveLocation[]
  isReceiving: boolean
  onLines: (lines: ReceiveLine[]) => void
  onUnits: (units: Record<string, number>) => void
}

/**
 * The items of a case: what came of each and where it goes, and for how many units is paid. A table;
 * on a phone every item is a card of its own.
 */
export function ProcessItems({
  rma,
  facts,
  form,
  locations,
  isReceiving,
  onLines,
  onUnits,
}: ProcessItemsProps) {
  const { t } = useWords()
  const { lines, settle } = form
  const rows = rma.items.flatMap((item) => {
    const itemFacts = facts.rma.items.find(({ id }) => id === item.id)
    return itemFacts && isShown(itemFacts, item) ? [{ item, itemFacts }] : []
  })

  if (rows.length === 0) {
    return (
      <Text size="small" className="text-ui-fg-subtle">
        {isReceiving ? t("process.nothingLeft") : t("settle.noUnits")}
      </Text>
    )
  }

  return (
    <table className="w-full border-separate border-spacing-y-2 max-md:block">
      <thead className="max-md:sr-only">
        <tr className="txt-compact-small-plus text-ui-fg-subtle text-left">
          <th className="px-3 font-normal">{t("process.product")}</th>
          <th className="px-3 font-normal">{t("process.reason")}</th>
          <th className="px-3 font-normal">{t("process.request")}</th>
          <th className="px-3 font-normal">{t("process.comment")}</th>
          <th className="px-3 text-right font-normal">{t("fields.quantity")}</th>
          <th className="px-3 text-right font-normal">{t("process.pricePaid")}</th>
          <th className="px-3 text-right font-normal">{t("process.refund")}</th>
        </tr>
      </thead>
      {rows.map(({ item, itemFacts }) => (
        <ProcessItemRow
          key={item.id}
          item={item}
          itemFacts={itemFacts}
          facts={facts}
          line={lines.find((line) => line.item.id === item.id)}
          units={settle.units[item.id] ?? 0}
          locations={locations}
          onLine={(changed) =>
            onLines(lines.map((line) => (line.item.id === item.id ? changed : line)))
          }
          onUnits={(quantity) => onUnits({ ...settle.units, [item.id]: quantity })}
        />
      ))}
    </table>
  )
}

/** What is done with already, or was never approved, only takes room. */
function isShown(facts: RmaItemFacts, item: AdminRma["items"][number]): boolean {
  return facts.approved_quantity > facts.resolved_quantity || awaitedUnits(item) > 0
}
