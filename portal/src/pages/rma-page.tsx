import { useCallback, useMemo } from "react"
import type { StoreRma, StoreRmaResponse, StoreRmaSettings } from "../../../src/types/http"
import type { RmaSettingsResponse } from "../store-api/shapes"
import { BackIcon } from "../components/icons"
import { LoadedContent } from "../components/loaded-content"
import { Notice } from "../components/notice"
import { Page } from "../components/page"
import { StatusBadge } from "../components/status-badge"
import { ChosenReplacements } from "../exchange/chosen-replacements"
import { ExchangeCard } from "../exchange/exchange-card"
import { useLoaded } from "../hooks/use-loaded"
import { usePortal } from "../hooks/use-portal"
import { readCaseToken, type Access } from "../lib/access"
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
import { RequestError } from "../store-api/request-error"
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
  const token = readCaseToken(id)
  // Whoever is signed in may do more than the link, which opens the case even when they are somebody else.
  const accesses = useMemo(() => {
    const link: Access | null = token ? { type: "case", token, rma_id: id } : null
    return [visitor, link].filter((access) => access !== null)
  }, [id, visitor, token])
  return accesses.length > 0 ? <OpenRma id={id} accesses={accesses} /> : <SignInPage />
}

function OpenRma({ id, accesses }: { id: string; accesses: Access[] }) {
  const { t, api, locale, visitor } = usePortal()
  const load = useCallback(async () => {
    const [opened, labels] = await Promise.all([
      openBy(accesses, (access) => api.read<StoreRmaResponse>(`/store/rmas/${id}`, access)),
      readLabels(api, locale),
    ])
    const { access, value } = opened
    const query = { locale }
    const { rma_settings } = await api.read<RmaSettingsResponse>("/store/rma-settings", access, query)
    return { rma: value.rma, access, settings: rma_settings, labels }
  }, [api, id, accesses, locale])
  const loaded = useLoaded(load)

  return (
    <LoadedContent of={loaded} access={accesses[accesses.length - 1]} isPage>
      {({ rma, access, settings, labels }) => {
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
            <ExchangeCard {...props} />
            <ChosenReplacements {...props} />
            <SendBack {...props} />
            <Tracking {...props} />
            <Refunds {...props} />
            <Timeline {...props} />
            <ItemList {...props} />
            <RequestFacts {...props} />
            <Messages {...props} />
            <CancelRequest {...props} />
            {!visitor && <MoreBySigningIn />}
          </Page>
        )
      }}
    </LoadedContent>
  )
}

/** Whoever came by the link of a mail sees this case only, and may be looking for the rest. */
function MoreBySigningIn() {
  const { t } = usePortal()
  return (
    <Notice tone="info" title={t("rma.byLink")}>
      <p>{t("rma.byLinkText")}</p>
      <Link to={paths.signIn()} className="button">
        {t("signIn.submit")}
      </Link>
    </Notice>
  )
}

type Opened<T> = { access: Access; value: T }

/** Tries one access after the other; fails as the last of them does. */
async function openBy<T>(
  [access, ...others]: Access[],
  open: (access: Access) => Promise<T>
): Promise<Opened<T>> {
  try {
    return { access, value: await open(access) }
  } catch (error) {
    const isClosed = error instanceof RequestError && CLOSED.includes(error.status)
    if (isClosed && others.length > 0) return openBy(others, open)
    throw error
  }
}

/** The access has ended, or the case is somebody else's. */
const CLOSED = [401, 404]
