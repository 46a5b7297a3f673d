import { MagnifyingGlass } from "@medusajs/icons"
import { Button, Input } from "@medusajs/ui"
import { useState } from "react"
import type { HttpExchangeOption } from "../../../types/http"
import { useExchangeOptions } from "../../hooks/api/exchanges"
import { useDebounced } from "../../hooks/use-debounced"
import { useWords } from "../../hooks/use-words"
import { refusalWords } from "../../lib/refusal-words"
import { LoadError } from "../common/load-error"
import { Message } from "../common/message"
import { RowsSkeleton } from "../common/rows-skeleton"
import { ReplacementOption } from "./replacement-option"

export type ReplacedUnits = { orderId: string; lineItemId: string; quantity: number }

type ReplacementOptionsProps = {
  replaced: ReplacedUnits
  chosenId: string | null
  onChoose: (option: HttpExchangeOption) => void
}

/** What units may be exchanged for, to search and to choose from: the same product's variants first. */
export function ReplacementOptions({ replaced, chosenId, onChoose }: ReplacementOptionsProps) {
  const { t } = useWords()
  const [typed, setTyped] = useState("")
  const q = useDebounced(typed.trim())
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useExchangeOptions(replaced.orderId, {
      line_item_id: replaced.lineItemId,
      quantity: replaced.quantity,
      q: q || undefined,
    })
  const options = data?.pages.flatMap(({ exchange_options }) => exchange_options)
  const currency = data?.pages[0].currency_code ?? ""

  return (
    <div className="flex flex-col gap-y-4">
      <Input
        type="search"
        aria-label={t("exchange.search")}
        placeholder={t("exchange.search")}
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
      />
      {error && <LoadError title={refusalWords(error, t)} onRetry={() => void refetch()} />}
      {!error && !options && <RowsSkeleton rows={5} />}
      {options?.length === 0 && (
        <Message
          icon={<MagnifyingGlass />}
          title={t("exchange.noneFound")}
          description={t("exchange.noneFoundHint")}
        />
      )}
      {options && options.length > 0 && (
        <div
          role="radiogroup"
          aria-label={t("exchange.chooseDescription")}
          className="flex flex-col gap-y-2"
        >
          {options.map((option) => (
            <ReplacementOption
              key={option.variant_id}
              option={option}
              currencyCode={currency}
              isChosen={option.variant_id === chosenId}
              onChoose={() => onChoose(option)}
            />
          ))}
        </div>
      )}
      {hasNextPage && (
        <Button
          type="button"
          size="small"
          variant="secondary"
          isLoading={isFetchingNextPage}
          onClick={() => void fetchNextPage()}
        >
          {t("exchange.more")}
        </Button>
      )}
    </div>
  )
}
