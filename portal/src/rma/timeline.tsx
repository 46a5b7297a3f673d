import { usePortal } from "../hooks/use-portal"
import type { RmaPartProps } from "../pages/rma-page"
import { timelineOf } from "./timeline-of"

/** What happened, and what is to come. */
export function Timeline({ rma }: RmaPartProps) {
  const { t, format } = usePortal()
  const { past, next } = timelineOf(rma)
  return (
    <section className="card">
      <h2>{t("rma.progress")}</h2>
      <ol className="timeline">
        {past.map(({ event, at }) => (
          <li key={`${event}-${at}`} className="past">
            <span>{t(`timeline.${event}`)}</span>
            {at && <time dateTime={at}>{format.moment(at)}</time>}
          </li>
        ))}
        {next.map((step) => (
          <li key={step} className="next">
            <span>
              <span className="visually-hidden">{t("timeline.next")}: </span>
              {t(`timeline.${step}`)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}
