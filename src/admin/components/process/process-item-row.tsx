import { Badge, Checkbox, clx, Text } from "@medusajs/ui"
import type { ReactNode } from "react"
import { fromMinor, type RmaItemFacts } from "../../../domain"
import type { HttpRmaItem, HttpSettlementFacts } from "../../../types/http"
import { useFormat } from "../../hooks/use-format"
import { useItemWords } from "../../hooks/use-item-words"
import { useWords } from "../../hooks/use-words"
import { pricePaid } from "../../lib/process-form"
import type { ReceiveLine, ReceiveLocation } from "../../lib/receive-form"
import { unitsLeft } from "../../lib/settle-form"
import { ReceiveLineRows } from "../acts/receive-line-rows"
import { ItemSummary } from "../common/item-summary"
import { QuantityInput } from "../common/quantity-input"

type ProcessItemRowProps = {
  item: HttpRmaItem
  itemFacts: RmaItemFacts
  facts: HttpSettlementFacts
  /** What came of it; none where nothing is to be received. */
  line: ReceiveLine | undefined
  /** How many are paid for. */
  units: number
  locations: ReceiveLocation[]
  onLine: (line: ReceiveLine) => void
  onUnits: (quantity: number) => void
}

/** One item: what the customer said, what it cost, what came of it, and for how many is paid. */
export function ProcessItemRow(props: ProcessItemRowProps) {
  const { item, itemFacts, facts, line, units, locations, onLine, onUnits } = props
  const { t } = useWords()
  const { reasonOf, actionOf } = useItemWords()
  const format = useFormat()
  const { currency } = facts.books
  const price = pricePaid(item, facts)
  const left = unitsLeft(itemFacts, facts)
  const name = [item.title, item.subtitle].filter(Boolean).join(" · ")

  return (
    <tbody aria-label={name} className="max-md:mb-3 max-md:block">
      <tr
        className={clx(
          "bg-ui-bg-component max-md:grid max-md:grid-cols-2 max-md:gap-3 max-md:p-3",
          line?.is_ticked ? "max-md:rounded-t-xl" : "max-md:rounded-xl"
        )}
      >
        <th scope="row" className="p-0 text-left font-normal max-md:col-span-2 md:rounded-l-lg md:p-3">
          <div className="flex items-center gap-x-3">
            {line && (
              <Checkbox
                checked={line.is_ticked}
                aria-label={t("process.came", { title: name })}
                onCheckedChange={(checked) => onLine({ ...line, is_ticked: checked === true })}
              />
            )}
            <ItemSummary
              title={item.title}
              subtitle={item.subtitle}
              sku={item.sku}
              thumbnail={item.thumbnail}
            />
          </div>
        </th>
        <Cell label={t("process.reason")}>{reasonOf(item) ?? "–"}</Cell>
        <Cell label={t("process.request")}>
          {itemFacts.resolution === "exchange" ? (
            <Badge size="2xsmall" color="red">
              {t("process.exchangeChosen")}
            </Badge>
          ) : (
            (actionOf(item) ?? t(`resolution.${item.resolution}`))
          )}
        </Cell>
        <Cell label={t("process.comment")} isWide>
          {item.note ?? "–"}
        </Cell>
        <Cell label={t("fields.quantity")} isNumber>
          {itemFacts.approved_quantity}
        </Cell>
        <Cell label={t("process.pricePaid")} isNumber>
          {price === null ? "–" : format.amount(fromMinor(price, currency), currency.code)}
        </Cell>
        <Cell label={t("process.refund")} isNumber isLast>
          <div className="flex items-center gap-x-2 md:justify-end">
            <div className="w-16">
              <QuantityInput
                label={t("process.refundOf", { title: name })}
                value={units}
                max={left}
                disabled={left === 0}
                onChange={onUnits}
              />
            </div>
            <span className="text-ui-fg-subtle whitespace-nowrap">
              {t("settle.available", { count: left })}
            </span>
          </div>
        </Cell>
      </tr>
      {line?.is_ticked && (
        <tr className="max-md:block">
          <td
            colSpan={7}
            className="bg-ui-bg-subtle rounded-b-xl p-3 max-md:block md:rounded-lg md:pl-12"
          >
            <ReceiveLineRows line={line} locations={locations} onChange={onLine} />
          </td>
        </tr>
      )}
    </tbody>
  )
}

type CellProps = {
  /** Stands above the value on a phone, where the table has no head. */
  label: string
  isNumber?: boolean
  isWide?: boolean
  isLast?: boolean
  children: ReactNode
}

function Cell({ label, isNumber = false, isWide = false, isLast = false, children }: CellProps) {
  return (
    <td
      className={clx("txt-compact-small p-0 align-middle md:p-3", {
        "text-ui-fg-subtle": !isNumber,
        "tabular-nums md:text-right": isNumber,
        "max-md:col-span-2": isWide,
        "md:rounded-r-lg": isLast,
      })}
    >
      <Text as="span" size="xsmall" className="text-ui-fg-subtle block md:hidden" aria-hidden>
        {label}
      </Text>
      {children}
    </td>
  )
}
