import { useCallback, useState } from "react"
import type {
  HttpExchange,
  StoreDifferenceCompleteResponse,
  StoreDifferenceResponse,
  StoreDifferenceSessionResponse,
} from "../../../src/types/http"
import { Notice } from "../components/notice"
import { RefusalNotice } from "../components/refusal-notice"
import { useLoaded } from "../hooks/use-loaded"
import { usePortal } from "../hooks/use-portal"
import { useSent } from "../hooks/use-sent"
import { randomKey } from "../lib/random-key"
import { Link, paths } from "../lib/router"
import type { RmaPartProps } from "../pages/rma-page"
import { paymentLink } from "./payment-link"

type PayDifferenceProps = RmaPartProps & { exchange: HttpExchange }

/** What is still to be paid before the new items leave, and by what it can be. */
export function PayDifference({ rma, exchange, access, reload }: PayDifferenceProps) {
  const { t, api, format } = usePortal()
  const { id } = rma
  const load = useCallback(
    () => api.read<StoreDifferenceResponse>(`/store/rmas/${id}/difference`, access),
    [api, id, access]
  )
  const loaded = useLoaded(load)
  const providers =
    loaded.state === "ready" ? (loaded.value.difference?.payment_providers ?? []) : []
  const amount = format.money(exchange.difference, exchange.currency_code)

  const [further, setFurther] = useState<Record<string, unknown> | null>(null)
  const [isPending, setPending] = useState(false)
  const [idempotencyKey, setKey] = useState(randomKey)
  const renewKey = useCallback(() => setKey(randomKey()), [])
  const pay = useCallback(
    async (provider_id: string) => {
      const path = `/store/rmas/${id}/difference`
      const { payment_session } = await api.send<StoreDifferenceSessionResponse>(
        `${path}/payment-sessions`,
        { provider_id },
        { access, idempotencyKey: `${idempotencyKey}-open-${provider_id}` }
      )
      const { payment_status } = await api.send<StoreDifferenceCompleteResponse>(
        `${path}/complete`,
        {},
        { access, idempotencyKey: `${idempotencyKey}-complete-${provider_id}` }
      )
      renewKey()
      setFurther(payment_status === "requires_more" ? payment_session.data : null)
      setPending(payment_status === "pending" || payment_status === "authorized")
      if (payment_status === "paid") reload()
    },
    [api, id, access, idempotencyKey, renewKey, reload]
  )
  const { send, isSending, error } = useSent(pay, renewKey)

  return (
    <div className="difference">
      <Notice tone="warning" title={t("exchange.due", { amount })}>
        {t("exchange.dueText")}
        {exchange.expires_at && (
          <> {t("exchange.dueUntil", { date: format.day(exchange.expires_at) })}</>
        )}
      </Notice>
      {access.type === "case" ? (
        <p>
          {t("exchange.payElsewhere")} <Link to={paths.signIn()}>{t("signIn.submit")}</Link>
        </p>
      ) : (
        <div className="acts start">
          {providers.map((provider) => (
            <button
              key={provider.id}
              type="button"
              className="button primary"
              aria-disabled={isSending}
              onClick={() => void send(provider.id)}
            >
              {providers.length === 1
                ? t("exchange.pay", { amount })
                : t("exchange.payBy", { amount, provider: nameOf(provider.id) })}
            </button>
          ))}
        </div>
      )}
      {loaded.state === "failed" && <RefusalNotice error={loaded.error} />}
      <RefusalNotice error={error} />
      {isPending && <Notice tone="info">{t("exchange.pending")}</Notice>}
      {further && <FurtherStep data={further} />}
    </div>
  )
}

/** The provider asks for something that this page has no form for. */
function FurtherStep({ data }: { data: Record<string, unknown> }) {
  const { t } = usePortal()
  const link = paymentLink(data)
  return (
    <Notice tone="info" title={t("exchange.further")}>
      {link ? (
        <a className="button" href={link} rel="noreferrer">
          {t("exchange.furtherLink")}
        </a>
      ) : (
        t("exchange.furtherText")
      )}
    </Notice>
  )
}

/** "stripe" of "pp_stripe_stripe": providers have no other name in Medusa. */
function nameOf(providerId: string): string {
  return providerId.replace(/^pp_/, "").split("_")[0] ?? providerId
}
