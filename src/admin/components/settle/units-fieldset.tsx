import { Text } from "@medusajs/ui"
import type { RmaItemFacts } from "../../../domain"
import type { AdminRma, HttpRmaItem, HttpSettlementFacts } from "../../../types/http"
import { useWords } from "../../hooks/use-words"
import { unitsLeft } from "../../lib/settle-form"
import { ItemCard } from "../common/item-card"
import { QuantityInput } from "../common/quantity-input"
import { Fieldset } from "./fieldset"

type UnitsFieldsetProps = {
  rma: AdminRma
  facts: HttpSettlementFacts
  units: Record<string, number>
  onChange: (units: Record<string, number>) => void
}

/** How many units of each item are settled now. */
export function UnitsFieldset({ rma, facts, units, onChange }: UnitsFieldsetProps) {
  const { t } = useWords()
  const rows = rma.items.flatMap((item) => {
    const itemFacts = facts.rma.items.find(({ id }) => id === item.id)
    return itemFacts && isShown(itemFacts) ? [{ item, itemFacts }] : []
  })

  return (
    <Fieldset title={t("settle.units")}>
      {rows.length === 0 && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("settle.noUnits")}
        </Text>
      )}
      {rows.map(({ item, itemFacts }) => (
        <ItemCard
          key={item.id}
          item={item}
          aside={
            <div className="flex shrink-0 items-center gap-x-2">
              <div className="w-16">
                <QuantityInput
                  label={`${t("fields.quantity")}: ${item.title}`}
                  value={units[item.id] ?? 0}
                  max={unitsLeft(itemFacts)}
                  disabled={unitsLeft(itemFacts) === 0}
                  onChange={(quantity) => onChange({ ...units, [item.id]: quantity })}
                />
              </div>
              <Text size="small" leading="compact" className="text-ui-fg-subtle">
                {whatIsPossible(item, itemFacts)}
              </Text>
            </div>
          }
        />
      ))}
    </Fieldset>
  )

  function whatIsPossible(item: HttpRmaItem, itemFacts: RmaItemFacts): string {
    return item.resolution === "exchange"
      ? t("settle.exchanged")
      : t("settle.available", { count: unitsLeft(itemFacts) })
  }
}

/** What is done with already, or was never approved, only takes room. */
function isShown(item: RmaItemFacts): boolean {
  return item.approved_quantity > item.resolved_quantity
}
