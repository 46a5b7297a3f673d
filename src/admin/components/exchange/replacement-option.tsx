import { Badge, clx, Text } from "@medusajs/ui"
import type { HttpExchangeOption } from "../../../types/http"
import { useFormat } from "../../hooks/use-format"
import { useWords } from "../../hooks/use-words"
import { ItemSummary } from "../common/item-summary"
import { useDifferenceWords } from "./use-difference-words"

type ReplacementOptionProps = {
  option: HttpExchangeOption
  currencyCode: string
  isChosen: boolean
  onChoose: () => void
}

/** One variant: what it is, what it costs, what that makes for the customer, and whether it is there. */
export function ReplacementOption(props: ReplacementOptionProps) {
  const { option, currencyCode, isChosen, onChoose } = props
  const { t } = useWords()
  const format = useFormat()
  const differenceWords = useDifferenceWords(currencyCode)

  return (
    <button
      type="button"
      role="radio"
      aria-checked={isChosen}
      disabled={!option.in_stock && !isChosen}
      onClick={onChoose}
      className={clx(
        "bg-ui-bg-component transition-fg flex w-full flex-col gap-2 rounded-lg p-3 text-left outline-none sm:flex-row sm:items-center sm:justify-between sm:gap-x-4",
        "focus-visible:shadow-borders-interactive-with-focus disabled:cursor-not-allowed disabled:opacity-60",
        isChosen
          ? "shadow-borders-interactive-with-active"
          : "shadow-elevation-card-rest enabled:hover:bg-ui-bg-component-hover"
      )}
    >
      <ItemSummary
        title={option.product_title}
        subtitle={option.title}
        sku={option.sku}
        thumbnail={option.thumbnail}
      />
      <span className="flex shrink-0 gap-x-3 gap-y-1 max-sm:flex-wrap max-sm:items-center sm:flex-col sm:items-end">
        <Text as="span" size="small" leading="compact" className="tabular-nums">
          {format.amount(option.unit_price, currencyCode)}
        </Text>
        <Text as="span" size="xsmall" leading="compact" className="text-ui-fg-subtle">
          {differenceWords(option.difference)}
        </Text>
        <Badge size="2xsmall" color={option.in_stock ? "green" : "red"}>
          {t(option.in_stock ? "exchange.inStock" : "exchange.outOfStock")}
        </Badge>
      </span>
    </button>
  )
}
