import { useCallback, useState, type FormEvent } from "react"
import { Notice } from "../components/notice"
import { RefusalNotice } from "../components/refusal-notice"
import { SubmitButton } from "../components/submit-button"
import { TextField } from "../components/text-field"
import { usePortal } from "../hooks/use-portal"
import { useSent } from "../hooks/use-sent"
import { randomKey } from "../lib/random-key"
import type { RmaPartProps } from "../pages/rma-page"
import { isAwaited } from "./is-awaited"

/** The parcels that the shopper told of, and a form for one more. */
export function Tracking({ rma, access, reload }: RmaPartProps) {
  const { t, api } = usePortal()
  const [carrier, setCarrier] = useState("")
  const [number, setNumber] = useState("")
  const [isSaved, setSaved] = useState(false)
  // Another parcel is another request; the same one sent again after a lost answer is not.
  const [idempotencyKey, setKey] = useState(randomKey)
  const renewKey = useCallback(() => setKey(randomKey()), [])
  const save = useCallback(async () => {
    const body = { carrier: carrier.trim(), tracking_number: number.trim() }
    await api.send(`/store/rmas/${rma.id}/tracking`, body, { access, idempotencyKey })
    setCarrier("")
    setNumber("")
    renewKey()
    setSaved(true)
    reload()
  }, [api, rma.id, carrier, number, access, idempotencyKey, renewKey, reload])
  const { send, isSending, error } = useSent(save, renewKey)
  if (!isAwaited(rma)) return null

  const edited = (set: (value: string) => void) => (value: string) => {
    set(value)
    renewKey()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setSaved(false)
    void send()
  }
  return (
    <section className="card">
      <h2>{t("tracking.title")}</h2>
      {rma.tracking.length > 0 && (
        <>
          <h3>{t("tracking.yours")}</h3>
          <ul className="parcels">
            {rma.tracking.map(({ carrier: by, tracking_number }) => (
              <li key={tracking_number}>
                {by} <code>{tracking_number}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      <p>{t(rma.tracking.length > 0 ? "tracking.another" : "tracking.text")}</p>
      <form onSubmit={submit}>
        <RefusalNotice error={error} />
        {isSaved && <Notice tone="success">{t("tracking.saved")}</Notice>}
        <div className="columns">
          <TextField
            label={t("tracking.carrier")}
            hint={t("tracking.carrierHint")}
            maxLength={255}
            isRequired
            value={carrier}
            onChange={edited(setCarrier)}
          />
          <TextField
            label={t("tracking.number")}
            maxLength={255}
            autoComplete="off"
            isRequired
            value={number}
            onChange={edited(setNumber)}
          />
        </div>
        <SubmitButton label={t("tracking.add")} isSending={isSending} />
      </form>
    </section>
  )
}
