import { Trash } from "@medusajs/icons"
import { clx, IconButton, Label } from "@medusajs/ui"
import type { ReactNode } from "react"
import { CONDITIONS, DISPOSITIONS } from "../../../domain"
import type { HttpRmaItem } from "../../../types/http"
import { useWords } from "../../hooks/use-words"
import {
  dispositionsFor,
  LOCATION_CHOICES,
  locationsFor,
  type ReceiveLocation,
  type ReceiveRow,
} from "../../lib/receive-form"
import { OptionSelect } from "../common/option-select"
import { QuantityInput } from "../common/quantity-input"

const NO_LOCATION = "none"

type ReceiveUnitsRowProps = {
  item: HttpRmaItem
  row: ReceiveRow
  max: number
  locations: ReceiveLocation[]
  /** Labels stand above the first row only, but on a phone above every one. */
  hasHeadings: boolean
  onChange: (values: Partial<ReceiveRow>) => void
  onRemove?: () => void
}

/** How many units were found in one condition, and where they go. */
export function ReceiveUnitsRow({
  item,
  row,
  max,
  locations,
  hasHeadings,
  onChange,
  onRemove,
}: ReceiveUnitsRowProps) {
  const { t } = useWords()
  const choice = LOCATION_CHOICES[row.disposition]

  return (
    <div
      data-receive-row
      className="grid grid-cols-2 items-end gap-3 md:grid-cols-[96px_1fr_1fr_1fr_28px]"
    >
      <Cell label={t("fields.quantity")} hasHeading={hasHeadings}>
        <QuantityInput
          label={t("fields.quantity")}
          value={row.quantity}
          max={max}
          onChange={(quantity) => onChange({ quantity })}
        />
      </Cell>
      <Cell label={t("fields.condition")} hasHeading={hasHeadings}>
        <OptionSelect
          label={t("fields.condition")}
          value={row.condition}
          onChange={(condition) => onChange({ condition })}
          options={CONDITIONS.map((value) => ({ value, label: t(`condition.${value}`) }))}
        />
      </Cell>
      <Cell label={t("fields.disposition")} hasHeading={hasHeadings}>
        <OptionSelect
          label={t("fields.disposition")}
          value={row.disposition}
          onChange={(disposition) => onChange({ disposition })}
          options={dispositionsFor(item, row.condition, DISPOSITIONS).map((value) => ({
            value,
            label: t(`disposition.${value}`),
          }))}
        />
      </Cell>
      <Cell label={t("fields.location")} hasHeading={hasHeadings}>
        <OptionSelect
          label={t("fields.location")}
          value={row.location_id ?? (choice === "apart" ? null : NO_LOCATION)}
          onChange={(value) => onChange({ location_id: value === NO_LOCATION ? null : value })}
          placeholder={t("receive.ownLocation")}
          disabled={choice === "none"}
          invalid={choice === "apart" && row.location_id === null}
          options={[
            ...(choice === "apart" ? [] : [{ value: NO_LOCATION, label: noLocationLabel() }]),
            ...locationsFor(row, locations).map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Cell>
      <div className="max-md:col-span-2 max-md:justify-self-end">
        {onRemove && (
          <IconButton
            type="button"
            size="small"
            variant="transparent"
            aria-label={t("receive.removeRow")}
            onClick={onRemove}
          >
            <Trash />
          </IconButton>
        )}
      </div>
    </div>
  )

  function noLocationLabel(): string {
    return choice === "restockable" ? t("receive.defaultLocation") : t("receive.noLocation")
  }
}

type CellProps = { label: string; hasHeading: boolean; children: ReactNode }

function Cell({ label, hasHeading, children }: CellProps) {
  return (
    <div className="flex min-w-0 flex-col gap-y-1">
      <Label size="xsmall" className={clx("text-ui-fg-subtle", { "md:hidden": !hasHeading })}>
        {label}
      </Label>
      {children}
    </div>
  )
}
