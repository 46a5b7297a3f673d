import { useCallback, useEffect, useRef, useState } from "react"
import { RefusalNotice } from "../components/refusal-notice"
import { usePortal } from "../hooks/use-portal"
import { useSent } from "../hooks/use-sent"
import { randomKey } from "../lib/random-key"
import type { RmaPartProps } from "../pages/rma-page"

/** Takes the request back, after asking once more. */
export function CancelRequest({ rma, access, reload }: RmaPartProps) {
  const { t, api } = usePortal()
  const [isAsked, setAsked] = useState(false)
  const [idempotencyKey, setKey] = useState(randomKey)
  const renewKey = useCallback(() => setKey(randomKey()), [])
  const no = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isAsked) no.current?.focus()
  }, [isAsked])

  const cancel = useCallback(async () => {
    await api.send(`/store/rmas/${rma.id}/cancel`, {}, { access, idempotencyKey })
    reload()
  }, [api, rma.id, access, idempotencyKey, reload])
  const { send, isSending, error } = useSent(cancel, renewKey)

  // The link in a mail opens a case for reading, messages and tracking, and not to end it.
  if (access.type === "case" || !rma.allowed_events.includes("cancel")) return null
  return (
    <section className="cancel">
      <RefusalNotice error={error} />
      {isAsked ? (
        <div className="card" role="group" aria-label={t("rma.cancelSure")}>
          <p>{t("rma.cancelSure")}</p>
          <div className="acts start">
            <button ref={no} type="button" className="button" onClick={() => setAsked(false)}>
              {t("rma.cancelNo")}
            </button>
            <button
              type="button"
              className="button danger"
              aria-disabled={isSending}
              onClick={() => void send()}
            >
              {t("rma.cancelYes")}
            </button>
          </div>
        </div>
      ) : (
        <button type="button" className="link danger" onClick={() => setAsked(true)}>
          {t("rma.cancel")}
        </button>
      )}
    </section>
  )
}
