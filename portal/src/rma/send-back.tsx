import { useCallback } from "react"
import type { HttpRmaLabel } from "../../../src/types/http"
import { hasDocument } from "../../../src/domain/label/rma-label"
import { PrintIcon } from "../components/icons"
import { RefusalNotice } from "../components/refusal-notice"
import { usePortal } from "../hooks/use-portal"
import { useSent } from "../hooks/use-sent"
import { saveFile } from "../lib/save-file"
import type { RmaPartProps } from "../pages/rma-page"
import { isAwaited } from "./is-awaited"

/** How the items come back: until when, where to, with which slip and which label. */
export function SendBack({ rma, settings, access }: RmaPartProps) {
  const { t, api, locale, format } = usePortal()
  const { id, display_id: number } = rma
  const print = useCallback(
    async () => saveFile(await api.download(`/store/rmas/${id}/slip`, access, { locale }), `${number}.pdf`),
    [api, id, number, access, locale]
  )
  const { send, isSending, error } = useSent(print)
  if (!isAwaited(rma)) return null
  return (
    <section className="card accent">
      <h2>{t("sendBack.title")}</h2>
      {rma.return_by && (
        <p>
          <strong>{t("sendBack.by", { date: format.day(rma.return_by) })}</strong>
          {rma.return_by_extended_at && ` ${t("sendBack.extended")}`}
        </p>
      )}
      {settings.instructions && <p className="written">{settings.instructions}</p>}
      {settings.return_address && (
        <>
          <h3>{t("sendBack.address")}</h3>
          <address className="written">{settings.return_address}</address>
        </>
      )}
      <div className="acts start">
        <button
          type="button"
          className="button primary"
          aria-disabled={isSending}
          onClick={() => void send()}
        >
          <PrintIcon />
          {t("sendBack.slip")}
        </button>
        {rma.label && <LabelToPrint rma={rma} label={rma.label} access={access} />}
      </div>
      <p className="hint">
        {t("sendBack.slipHint")}
        {hasDocument(rma.label) && ` ${t("sendBack.labelHint")}`}
      </p>
      {rma.label?.tracking_number && (
        <p className="hint">
          {t("sendBack.labelTracking")}: {rma.label.carrier} <code>{rma.label.tracking_number}</code>
        </p>
      )}
      <RefusalNotice error={error} />
    </section>
  )
}

type LabelToPrintProps = { label: HttpRmaLabel } & Pick<RmaPartProps, "rma" | "access">

/** The shop's file where it uploaded one, else the carrier's page. */
function LabelToPrint({ rma, label, access }: LabelToPrintProps) {
  const { t, api } = usePortal()
  const { id } = rma
  const { file, url } = label
  const print = useCallback(async () => {
    if (file) saveFile(await api.download(`/store/rmas/${id}/label`, access), file.filename)
  }, [api, id, file, access])
  const { send, isSending, error } = useSent(print)
  if (file) {
    return (
      <>
        <button
          type="button"
          className="button"
          aria-disabled={isSending}
          onClick={() => void send()}
        >
          <PrintIcon />
          {t("sendBack.label")}
        </button>
        <RefusalNotice error={error} />
      </>
    )
  }
  return url ? (
    <a className="button" href={url} target="_blank" rel="noreferrer">
      <PrintIcon />
      {t("sendBack.label")}
    </a>
  ) : null
}
