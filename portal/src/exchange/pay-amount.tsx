import { useCallback, useState } from "react"
import type {
  StoreDifferenceCompleteResponse,
  StoreDifferenceResponse,
  StoreDifferenceSessionResponse,
  StoreFullPriceCompleteResponse,
  StoreFullPriceResponse,
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
import { providerWords, shopLast } from "./provider-words"

type PayAmountProps = Pick<RmaPartProps, "access" | "reload"> & {
  /** Where the shop tells what is asked for, and takes it. */
  path: string
  /** As it is written on the button. */
  amount: string
}

/** By what an amount that is asked for can be paid, and paying it. */
export function PayAmount({ path, amount, access, reload }: PayAmountProps) {
  const { t, api } = usePortal()
  const load = useCallback(
    () => api.read<StoreDifferenceResponse | StoreFullPriceResponse>(path, access),
    [api, path, access]
  )
  const loaded = useLoaded(load)
  const asked = loaded.state === "ready" ? askedIn(loaded.value) : null
  const providers = shopLast(asked?.payment_providers ?? [])

  const [further, setFurther] = useState<Record<string, unknown> | null>(null)
  const [isPending, setPending] = useState(false)
  const [idempotencyKey, setKey] = useState(randomKey)
  const renewKey = useCallback(() => setKey(randomKey()), [])
  const pay = useCallback(
    async (provider_id: string) => {
      const { payment_session } = await api.send<StoreDifferenceSessionResponse>(
        `${path}/payment-sessions`,
        { provider_id },
        { access, idempotencyKey: `${idempotencyKey}-open-${provider_id}` }
      )
      const completed = await api.send<
        StoreDifferenceCompleteResponse | StoreFullPriceCompleteResponse
      >(`${path}/complete`, {}, { access, idempotencyKey: `${idempotencyKey}-complete-${provider_id}` })
      const { payment_status } = completed
      renewKey()
      setFurther(payment_status === "requires_more" ? payment_session.data : null)
      setPending(payment_status === "pending" || payment_status === "authorized")
      // Paid, or not asked for any more: the case says which.
      if (payment_status === "paid" || !askedIn(completed)) reload()
    },
    [api, path, access, idempotencyKey, renewKey, reload]
  )
  const { send, isSending, error } = useSent(pay, renewKey)

  return (
    <>
      {access.type === "case" ? (
        <p>
          {t("exchange.payElsewhere")} <Link to={paths.signIn()}>{t("signIn.submit")}</Link>
        </p>
      ) : (
        <div className="acts start">
          {providers.map((provider, index) => (
            <button
              key={provider.id}
              type="button"
              className={index === 0 ? "button primary" : "button"}
              aria-disabled={isSending}
              onClick={() => void send(provider.id)}
            >
              {providers.length === 1
                ? t("exchange.pay", { amount })
                : t("exchange.payBy", { amount, provider: providerWords(provider.id, t) })}
            </button>
          ))}
        </div>
      )}
      {loaded.state === "failed" && <RefusalNotice error={loaded.error} />}
      <RefusalNotice error={error} />
      {isPending && <Notice tone="info">{t("exchange.pending")}</Notice>}
      {further && <FurtherStep data={further} />}
    </>
  )
}

function askedIn(answer: StoreDifferenceResponse | StoreFullPriceResponse) {
  return "difference" in answer ? answer.difference : answer.full_price
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
