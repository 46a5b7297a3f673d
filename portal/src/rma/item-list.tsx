import type { HttpRmaItem } from "../../../src/types/http"
import { AttachmentList } from "../components/attachment-list"
import { Facts } from "../components/facts"
import { Thumbnail } from "../components/thumbnail"
import { isKeptAndPaid } from "../exchange/is-kept-and-paid"
import { usePortal } from "../hooks/use-portal"
import type { RmaPartProps } from "../pages/rma-page"

/** What the case is about, each item with its reason, its action and what was written. */
export function ItemList({ rma, labels, access }: RmaPartProps) {
  const { t } = usePortal()
  const isDecided = rma.approved_at !== null
  return (
    <section className="card">
      <h2>{t("rma.items")}</h2>
      <ul className="lines">
        {rma.items.map((item) => (
          <li key={item.id}>
            <Thumbnail src={item.thumbnail} />
            <div>
              <p className="line-title">
                {t("common.quantityOf", { quantity: item.requested_quantity, title: item.title })}
              </p>
              {item.subtitle && <p className="hint">{item.subtitle}</p>}
              {isDecided && <Accepted item={item} isKept={isKeptAndPaid(rma, item)} />}
              <Facts
                entries={[
                  [t("rma.reason"), labels.reason(item)],
                  [t("rma.action"), labels.action(item)],
                  [t("rma.yourWords"), item.note],
                ]}
              />
              <AttachmentList attachments={item.attachments} access={access} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** What is paid for and kept is approved no more: that is not a no. */
function Accepted({ item, isKept }: { item: HttpRmaItem; isKept: boolean }) {
  const { t } = usePortal()
  const { approved_quantity: approved, requested_quantity: requested } = item
  if (isKept && approved === 0) return <p className="hint">{t("rma.kept")}</p>
  return (
    <p className="hint">
      {approved === requested
        ? t("rma.accepted", { count: approved })
        : t("rma.ofRequested", { approved, requested })}
      {isKept && <> · {t("rma.keptRest")}</>}
    </p>
  )
}
