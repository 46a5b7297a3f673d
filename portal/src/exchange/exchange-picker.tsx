import { useCallback, useEffect, useState } from "react"
import type { ExchangeOptionsResponse, HttpExchangeOption } from "../../../src/types/http"
import { Choice } from "../components/choice"
import { Loading } from "../components/loading"
import { RefusalNotice } from "../components/refusal-notice"
import { ShowMore } from "../components/show-more"
import { TextField } from "../components/text-field"
import { useLoaded } from "../hooks/use-loaded"
import { usePortal } from "../hooks/use-portal"
import type { Access } from "../lib/access"
import { differenceWords } from "./difference-words"
import { variantTitle } from "./variant-title"

type ExchangePickerProps = {
  orderId: string
  lineItemId: string
  quantity: number
  access: Access
  value: string | null
  onChange: (option: HttpExchangeOption) => void
}

const PAGE = 20
/** So long after the last key the shop is asked. */
const TYPING_MS = 300

/** What units may be exchanged for: each with what it costs more or less, and whether there is any. */
export function ExchangePicker({
  orderId,
  lineItemId,
  quantity,
  access,
  value,
  onChange,
}: ExchangePickerProps) {
  const { t, api, format } = usePortal()
  const [typed, setTyped] = useState("")
  const [asked, setAsked] = useState({ q: "", limit: PAGE })
  useEffect(() => {
    const timer = setTimeout(() => setAsked({ q: typed.trim(), limit: PAGE }), TYPING_MS)
    return () => clearTimeout(timer)
  }, [typed])
  const load = useCallback(() => {
    const { q, limit } = asked
    const query = { line_item_id: lineItemId, quantity, limit, ...(q && { q }) }
    return api.read<ExchangeOptionsResponse>(
      `/store/orders/${orderId}/exchange-options`,
      access,
      query
    )
  }, [api, orderId, lineItemId, quantity, access, asked])
  const found = useLoaded(load)

  if (found.state === "loading") return <Loading label={t("common.loading")} />
  if (found.state === "failed") return <RefusalNotice error={found.error} />
  const { exchange_options: options, count, currency_code } = found.value
  return (
    <div className="exchange-picker">
      {(count > PAGE || typed !== "") && (
        <TextField
          label={t("exchange.search")}
          type="search"
          maxLength={200}
          value={typed}
          onChange={setTyped}
        />
      )}
      {options.length === 0 ? (
        <p className="hint" role="status">
          {t("exchange.nothing")}
        </p>
      ) : (
        <Choice
          legend={t("exchange.for")}
          options={options.map((option) => ({
            value: option.variant_id,
            label: variantTitle(option),
            isDisabled: !option.in_stock,
            hint: option.in_stock
              ? differenceWords(option.difference, currency_code, { t, format })
              : t("exchange.soldOut"),
          }))}
          value={value}
          onChange={(id) => {
            const chosen = options.find(({ variant_id }) => variant_id === id)
            if (chosen) onChange(chosen)
          }}
        />
      )}
      <ShowMore
        shown={options.length}
        asked={Math.min(asked.limit, count)}
        count={Math.min(count, MOST)}
        onClick={() => setAsked(({ q, limit }) => ({ q, limit: Math.min(limit + PAGE, MOST) }))}
      />
    </div>
  )
}

/** The server gives no more at once; who looks further searches. */
const MOST = 100
