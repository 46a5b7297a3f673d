import { useCallback, useState } from "react"
import type { StoreRma, StoreRmaResponse, StoreRmaSettings } from "../../../src/types/http"
import type { RmaSettingsResponse } from "../store-api/shapes"
import { BackIcon } from "../components/icons"
import { LoadedContent } from "../components/loaded-content"
import { Notice } from "../components/notice"
import { Page } from "../components/page"
import { StatusBadge } from "../components/status-badge"
import { useLoaded } from "../hooks/use-loaded"
import { usePortal } from "../hooks/use-portal"
import { readAccessTo, type Access } from "../lib/access"
import { Link, paths } from "../lib/router"
import { CancelRequest } from "../rma/cancel-request"
import { ItemList } from "../rma/item-list"
import { Messages } from "../rma/messages"
import { nowWords } from "../rma/now-words"
import { Refunds } from "../rma/refunds"
import { RequestFacts } from "../rma/request-facts"
import { SendBack } from "../rma/send-back"
import { Timeline } from "../rma/timeline"
import { Tracking } from "../rma/tracking"
import { readLabels, type Labels } from "../store-api/read-labels"
import { SignInPage } from "./sign-in-page"

/** What every part of the page of a case is given. */
export type RmaPartProps = {
  rma: StoreRma
  settings: StoreRmaSettings
  labels: Labels
  access: Access
  reload: () => void
}

/** One case, opened by whoever it belongs to or by the link in its mail. */
export function RmaPage({ id }: { id: string }) {
  const { visitor } = usePortal()
  const access = useAccessTo(id, visitor)
  return access ? <OpenRma id={id} access={access} /> : <SignInPage />
}

/** The same object as long as nothing changes: it decides what is loaded again. */
function useAccessTo(id: string, visitor: Access | null): Access | null {
  const [link] = useState(() => readAccessTo(id))
  return link?.type === "case" ? link : visitor
}

function OpenRma({ id, access }: { id: string; access: Access }) {
  const { t, api, locale, visitor } = usePortal()
  const load = useCallback(async () => {
    const [{ rma }, { rma_settings: settings }, labels] = await Promise.all([
      api.read<StoreRmaResponse>(`/store/rmas/${id}`, access),
      api.read<RmaSettingsResponse>("/store/rma-settings", access, { locale }),
      readLabels(api, locale),
    ])
    return { rma, settings, labels }
  }, [api, id, access, locale])
  const loaded = useLoaded(load)

  return (
    <LoadedContent of={loaded} access={access}>
      {({ rma, settings, labels }) => {
        const props: RmaPartProps = { rma, settings, labels, access, reload: loaded.reload }
        return (
          <Page
            title={rma.display_id}
            above={
              visitor && (
                <Link to={paths.home()} className="back">
                  <BackIcon />
                  {t("rma.backToList")}
                </Link>
              )
            }
          >
            <p className="lead">
              <StatusBadge status={rma.status} />{" "}
              {t("common.order", { number: rma.order_display_id })} · {t(`kindName.${rma.kind}`)}
            </p>
            <p className="now">{nowWords(rma, t)}</p>
            {rma.rejection_reason && (
              <Notice tone="warning" title={t("rma.rejection")}>
                {rma.rejection_reason}
              </Notice>
            )}
            <SendBack {...props} />
            <Tracking {...props} />
            <Refunds {...props} />
            <Timeline {...props} />
            <ItemList {...props} />
            <RequestFacts {...props} />
            <Messages {...props} />
            <CancelRequest {...props} />
          </Page>
        )
      }}
    </LoadedContent>
  )
}
