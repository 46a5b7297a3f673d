import { PlusMini, Trash } from "@medusajs/icons"
import { clx, IconButton, Input, Label, Text, Tooltip } from "@medusajs/ui"
import type { ReactNode } from "react"
import type { AdminReturnAction, ReturnabilityItem } from "../../../types/http"
import { useWords } from "../../hooks/use-words"
import { isExchangeRow, type CreateRow } from "../../lib/create-form"
import { offersOf } from "../../lib/offers-of"
import { ItemSummary } from "../common/item-summary"
import { OptionSelect, type OptionGroup } from "../common/option-select"
import { QuantityInput } from "../common/quantity-input"
import { LineAdvice } from "./line-advice"
import { LineReplacement } from "./line-replacement"

export const LINE_COLUMNS =
  "md:grid-cols-[minmax(180px,1.4fr)_80px_80px_minmax(120px,1fr)_minmax(120px,1fr)_minmax(140px,1.2fr)_28px]"

type LineRowProps = {
  orderId: string
  row: CreateRow
  /** Another row of a line that stands above already. */
  isExtra: boolean
  /** Whether to mark what is missing. */
  isTried: boolean
  max: number
  /** What the policy says of the line; left out where it is not asked. */
  advice?: ReturnabilityItem
  actions: AdminReturnAction[]
  reasonGroups: OptionGroup<string>[]
  onChange: (values: Partial<CreateRow>) => void
  onDuplicate: () => void
  onRemove: () => void
}

/** Units of one order line: how many, what the customer gets, why, and what is wrong. */
export function LineRow({
  orderId,
  row,
  isExtra,
  isTried,
  max,
  advice,
  actions,
  reasonGroups,
  onChange,
  onDuplicate,
  onRemove,
}: LineRowProps) {
  const { t } = useWords()
  const { line, quantity, action_id, reason_id, note } = row
  const title = line.product_title ?? line.title
  const isMarked = isTried && quantity > 0
  const offers = offersOf(line)

  return (
    <div
      role="group"
      aria-label={[title, line.variant_title].filter(Boolean).join(" · ")}
      className={clx("grid grid-cols-2 gap-3 px-4 py-3 md:items-center", LINE_COLUMNS)}
    >
      <div className={clx("max-md:col-span-2", { "md:pl-6": isExtra })}>
        <ItemSummary
          title={title}
          subtitle={line.variant_title}
          sku={line.variant_sku}
          thumbnail={line.thumbnail}
        />
        {offers.length > 0 && (
          <Text size="xsmall" className="text-ui-fg-subtle mt-1">
            {t("create.offers", { codes: offers.join(", ") })}
          </Text>
        )}
      </div>
      <Cell label={t("fields.delivered")}>
        <Text size="small" className="text-ui-fg-subtle tabular-nums">
          {line.detail.delivered_quantity} / {line.quantity}
        </Text>
      </Cell>
      <Cell label={t("fields.quantity")}>
        <QuantityInput
          label={t("fields.quantity")}
          value={quantity}
          max={max}
          onChange={(units) => onChange({ quantity: units })}
        />
      </Cell>
      <Cell label={t("fields.action")}>
        <OptionSelect
          label={t("fields.action")}
          value={action_id}
          onChange={(id) => onChange({ action_id: id })}
          options={actions.map(({ id, label }) => ({ value: id, label }))}
          placeholder={t("create.chooseAction")}
          invalid={isMarked && action_id === null}
        />
      </Cell>
      <Cell label={t("fields.reason")}>
        <OptionSelect
          label={t("fields.reason")}
          value={reason_id}
          onChange={(id) => onChange({ reason_id: id })}
          groups={reasonGroups}
          placeholder={t("create.chooseReason")}
          invalid={isMarked && reason_id === null}
        />
      </Cell>
      <Cell label={t("fields.note")} isWide>
        <Input
          size="small"
          aria-label={t("fields.note")}
          aria-invalid={isMarked && note.trim() === ""}
          placeholder={t("create.notePlaceholder")}
          value={note}
          onChange={(event) => onChange({ note: event.target.value })}
        />
      </Cell>
      <div className="max-md:col-span-2 max-md:justify-self-end">
        {isExtra ? (
          <IconButton
            type="button"
            size="small"
            variant="transparent"
            aria-label={t("common.remove")}
            onClick={onRemove}
          >
            <Trash />
          </IconButton>
        ) : (
          line.quantity > 1 && (
            <Tooltip content={t("create.anotherReason")}>
              <IconButton
                type="button"
                size="small"
                variant="transparent"
                aria-label={t("create.anotherReason")}
                onClick={onDuplicate}
              >
                <PlusMini />
              </IconButton>
            </Tooltip>
          )
        )}
      </div>
      {quantity > 0 && isExchangeRow(row, actions) && (
        <LineReplacement
          orderId={orderId}
          row={row}
          onChange={(replacement) => onChange({ replacement })}
        />
      )}
      {advice && !isExtra && <LineAdvice advice={advice} />}
    </div>
  )
}

type CellProps = { label: string; isWide?: boolean; children: ReactNode }

/** A cell that carries its heading along where there is no room for columns. */
function Cell({ label, isWide, children }: CellProps) {
  return (
    <div className={clx("min-w-0", { "max-md:col-span-2": isWide })}>
      <Label size="xsmall" className="text-ui-fg-subtle mb-1 block md:hidden">
        {label}
      </Label>
      {children}
    </div>
  )
}
