import { useCallback, useState } from "react"
import type { ExchangeOptionsResponse, HttpRmaItem } from "../../../src/types/http"
import { RefusalNotice } from "../components/refusal-notice"
import { useLoaded } from "../hooks/use-loaded"
import { usePortal } from "../hooks/use-portal"
import { useSent } from "../hooks/use-sent"
import { randomKey } from "../lib/random-key"
import type { RmaPartProps } from "../pages/rma-page"
import { differenceWords } from "./difference-words"
import { ExchangePicker } from "./exchange-picker"
import { variantTitle } from "./variant-title"

/** What the items of a request are to be exchanged for; it can be changed until the shop has accepted it. */
export function ChosenReplacements(props: RmaPartProps) {
  const { t } = usePortal()
  const { rma, access } = props
  const items = rma.items.filter(({ resolution }) => resolution === "exchange")
  // The link in a mail opens the case for reading; what can be had instead is told of the whole order.
  if (rma.status !== "requested" || access.type === "case" || items.length === 0) return null
  return (
    <section className="card">
      <h2>{t("exchange.title")}</h2>
      {items.map((item) => (
        <Replacement key={item.id} item={item} {...props} />
      ))}
    </section>
  )
}

function Replacement({ item, rma, access, reload }: RmaPartProps & { item: HttpRmaItem }) {
  const { t, api, format } = usePortal()
  const [isChanging, setChanging] = useState(false)
  const [idempotencyKey, setKey] = useState(randomKey)
  const renewKey = useCallback(() => setKey(randomKey()), [])
  const { order_id } = rma
  const { line_item_id, requested_quantity: quantity, exchange_variant_id: chosenId } = item

  const load = useCallback(async () => {
    if (chosenId === null) return null
    const query = { line_item_id, quantity, variant_id: chosenId }
    const path = `/store/orders/${order_id}/exchange-options`
    return await api.read<ExchangeOptionsResponse>(path, access, query)
  }, [api, order_id, line_item_id, quantity, chosenId, access])
  const chosen = useLoaded(load)

  const choose = useCallback(
    async (variant_id: string) => {
      const path = `/store/rmas/${rma.id}/items/${item.id}/exchange`
      await api.send(path, { variant_id }, { access, idempotencyKey })
      renewKey()
      setChanging(false)
      reload()
    },
    [api, rma.id, item.id, access, idempotencyKey, renewKey, reload]
  )
  const { send, isSending, error } = useSent(choose, renewKey)
  const found = chosen.state === "ready" ? chosen.value : null
  const option = found?.exchange_options[0]
  const old = [item.title, item.subtitle].filter(Boolean).join(", ")
  return (
    <div className="replacement">
      <p>
        {t("common.quantityOf", { quantity, title: old })}
        {option && (
          <>
            {" → "}
            <strong>{variantTitle(option)}</strong>
          </>
        )}
      </p>
      {option && found && (
        <p className="hint">
          {option.in_stock
            ? differenceWords(option.difference, found.currency_code, { t, format })
            : t("exchange.soldOut")}
        </p>
      )}
      {chosenId === null && <p className="hint">{t("exchange.notChosen")}</p>}
      {chosen.state === "ready" && chosenId !== null && !option && (
        <p className="hint">{t("exchange.gone")}</p>
      )}
      <RefusalNotice error={error} />
      <button
        type="button"
        className="link"
        aria-expanded={isChanging}
        onClick={() => setChanging(!isChanging)}
      >
        {t(chosenId === null ? "exchange.choose" : "exchange.change")}
      </button>
      {isChanging && (
        <div aria-busy={isSending}>
          <ExchangePicker
            orderId={order_id}
            lineItemId={line_item_id}
            quantity={quantity}
            access={access}
            value={chosenId}
            onChange={({ variant_id }) => void send(variant_id)}
          />
        </div>
      )}
    </div>
  )
}
