import type { HttpRmaItem, StoreRma } from "../../../src/types/http"
import { usePortal } from "../hooks/use-portal"
import { Link, paths } from "../lib/router"
import type { Labels } from "../store-api/read-labels"
import { ForwardIcon } from "./icons"
import { StatusBadge } from "./status-badge"
import { Thumbnail } from "./thumbnail"

type RmaCardProps = { rma: StoreRma; isNew: boolean; labels: Labels }

/** One case in the list: how far it is, and of each item why and what was asked for. */
export function RmaCard({ rma, isNew, labels }: RmaCardProps) {
  const { t, format } = usePortal()
  return (
    <article className={isNew ? "card rma-card new" : "card rma-card"}>
      <header>
        <h2>
          <Link to={paths.rma(rma.id)} className="cover">
            {rma.display_id}
            <ForwardIcon />
          </Link>
        </h2>
        <StatusBadge status={rma.status} />
      </header>
      <p className="hint">
        {t(`kindName.${rma.kind}`)} · {t("common.order", { number: rma.order_display_id })} ·{" "}
        {t("home.requestedOn", { date: format.day(rma.requested_at ?? rma.created_at) })}
      </p>
      {rma.unread_for_customer > 0 && (
        <p className="unread">{t("home.unread", { count: rma.unread_for_customer })}</p>
      )}
      <ul className="lines">
        {rma.items.map((item) => (
          <RmaCardItem key={item.id} item={item} labels={labels} />
        ))}
      </ul>
    </article>
  )
}

function RmaCardItem({ item, labels }: { item: HttpRmaItem; labels: Labels }) {
  const { t } = usePortal()
  return (
    <li>
      <Thumbnail src={item.thumbnail} />
      <div>
        <p className="line-title">
          {t("common.quantityOf", { quantity: item.requested_quantity, title: item.title })}
        </p>
        {item.subtitle && <p className="hint">{item.subtitle}</p>}
        <p className="why">
          {[labels.reason(item), labels.action(item)].filter(Boolean).join(" → ")}
        </p>
      </div>
    </li>
  )
}
