import { useMemo, useState } from "react"
import type { AdminRma } from "../../../types/http"
import { useExchangePreview } from "../../hooks/api/exchanges"
import { useDebounced } from "../../hooks/use-debounced"
import {
  isOfferEndNamed,
  startExchange,
  toConfirmedExchange,
  toExchangeBody,
} from "../../lib/exchange-form"
import { approvedForExchange, isUnchosen } from "../../lib/exchange-items"
import type { ApproveBody } from "../../lib/request-bodies"

/**
 * The part of an approval that confirms an exchange: its form, what the server makes of it, and what
 * is sent. The server is asked once every item has its replacement: before, there is no difference.
 */
export function useApproveExchange(rma: AdminRma, approved: ApproveBody["items"]) {
  const [form, setForm] = useState(() => startExchange(rma.exchange_shipping_option_id))
  const items = useMemo(() => approvedForExchange(rma.items, approved), [rma.items, approved])
  const body = useMemo(() => {
    const isAsked = items.length > 0 && !items.some(isUnchosen) && isOfferEndNamed(form)
    return isAsked ? { ...toExchangeBody(form), items: approved } : null
  }, [items, approved, form])
  const asked = useDebounced(body)
  const { data, error, isFetching } = useExchangePreview(rma.id, asked)
  const isSettled = body !== null && asked === body && !error && !isFetching
  const computed = isSettled ? data : undefined

  return {
    items,
    form,
    setForm,
    /** What was computed last stays in sight while it is computed anew. */
    preview: body && !error ? data : undefined,
    error: body ? error : null,
    isReady: items.length === 0 || computed !== undefined,
    body: computed && toConfirmedExchange(form, computed),
  }
}
