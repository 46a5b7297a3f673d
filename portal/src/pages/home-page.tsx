import { useCallback, useState } from "react"
import type { StoreRma } from "../../../src/types/http"
import type { RmaSettingsResponse, StoreRmaListResponse } from "../store-api/shapes"
import { EmptyState } from "../components/empty-state"
import { LoadedContent } from "../components/loaded-content"
import { Notice } from "../components/notice"
import { Page } from "../components/page"
import { RmaCard } from "../components/rma-card"
import { ShowMore } from "../components/show-more"
import { useLoaded } from "../hooks/use-loaded"
import { usePortal } from "../hooks/use-portal"
import type { Access } from "../lib/access"
import { Link, paths } from "../lib/router"
import { takeSentNotice } from "../request/sent-notice"
import { readFirst } from "../store-api/read-first"
import { readLabels, type Labels } from "../store-api/read-labels"

const PAGE_SIZE = 20

type HomePageProps = { visitor: Exclude<Access, { type: "case" }> }

/** "My returns": all cases, the new one first. */
export function HomePage({ visitor }: HomePageProps) {
  const { t, api, locale } = usePortal()
  const [limit, setLimit] = useState(PAGE_SIZE)
  const [sent] = useState(takeSentNotice)
  const load = useCallback(async () => {
    const [{ rows: rmas, count }, { rma_settings: settings }, labels] = await Promise.all([
      readFirst(limit, async (page) => {
        const { rmas: rows, count: all } = await api.read<StoreRmaListResponse>(
          "/store/rmas",
          visitor,
          page
        )
        return { rows, count: all }
      }),
      api.read<RmaSettingsResponse>("/store/rma-settings", visitor, { locale }),
      readLabels(api, locale),
    ])
    return { rmas, count, settings, labels }
  }, [api, visitor, limit, locale])
  const cases = useLoaded(load)

  return (
    <Page title={t("home.title")}>
      {sent && (
        <Notice tone="success" title={t("home.sent", { number: sent.display_id })}>
          {t("home.sentText", { email: sent.email })}
        </Notice>
      )}
      <LoadedContent of={cases} access={visitor}>
        {({ rmas, count, settings, labels }) => (
          <>
            {settings.returns_enabled ? (
              <StartLink visitor={visitor} />
            ) : (
              <Notice tone="warning" title={t("disabled.title")}>
                {t("disabled.text")}
              </Notice>
            )}
            <CaseList rmas={rmas} newId={sent?.id} labels={labels} />
            <ShowMore
              shown={rmas.length}
              asked={limit}
              count={count}
              onClick={() => setLimit(limit + PAGE_SIZE)}
            />
          </>
        )}
      </LoadedContent>
    </Page>
  )
}

function StartLink({ visitor }: HomePageProps) {
  const { t } = usePortal()
  return visitor.type === "order" ? (
    <Link to={paths.request(visitor.order_id)} className="button primary">
      {t("home.startForOrder", { number: visitor.order_number })}
    </Link>
  ) : (
    <Link to={paths.chooseOrder()} className="button primary">
      {t("home.start")}
    </Link>
  )
}

type CaseListProps = { rmas: StoreRma[]; newId: string | undefined; labels: Labels }

function CaseList({ rmas, newId, labels }: CaseListProps) {
  const { t } = usePortal()
  if (rmas.length === 0) {
    return <EmptyState title={t("home.empty")} text={t("home.emptyText")} />
  }
  return (
    <ul className="cards">
      {rmas.map((rma) => (
        <li key={rma.id}>
          <RmaCard rma={rma} isNew={rma.id === newId} labels={labels} />
        </li>
      ))}
    </ul>
  )
}
