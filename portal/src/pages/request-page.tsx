import { useCallback, useEffect, useState } from "react"
import { EmptyState } from "../components/empty-state"
import { LoadedContent } from "../components/loaded-content"
import { Page } from "../components/page"
import { useLoaded } from "../hooks/use-loaded"
import { usePortal } from "../hooks/use-portal"
import type { Access } from "../lib/access"
import { randomKey } from "../lib/random-key"
import { Link, navigate, paths, type RequestStep } from "../lib/router"
import { CheckStep } from "../request/check-step"
import { DetailsStep } from "../request/details-step"
import { ItemsStep } from "../request/items-step"
import { keepDraft, readDraft } from "../request/kept-draft"
import { readRequestFacts, type RequestFacts } from "../request/read-request-facts"
import { emptyDraft, type RequestDraft } from "../request/request-draft"

type RequestPageProps = { orderId: string; step: RequestStep; access: Access }

/** What every step of a request is given. */
export type StepProps = {
  facts: RequestFacts
  draft: RequestDraft
  /** An update of what the draft is by then: an upload may end while somebody goes on typing. */
  change: (update: (draft: RequestDraft) => RequestDraft) => void
  access: Access
}

/** A request about one order, step by step; what was typed is kept with each key. */
export function RequestPage({ orderId, step, access }: RequestPageProps) {
  const { api, locale } = usePortal()
  const load = useCallback(
    () => readRequestFacts(api, { orderId, access, locale }),
    [api, orderId, access, locale]
  )
  const facts = useLoaded(load)
  const [draft, change] = useState(() => readDraft(orderId) ?? emptyDraft(randomKey()))
  useEffect(() => keepDraft(orderId, draft), [orderId, draft])

  // A later step has nothing to show before something was chosen: a bookmark, or a case sent already.
  const isTooEarly = step !== "items" && draft.parts.length === 0
  useEffect(() => {
    if (isTooEarly) navigate(paths.request(orderId), { replace: true })
  }, [isTooEarly, orderId])
  if (isTooEarly) return null

  return (
    <LoadedContent of={facts} access={access} isPage>
      {(ready) => {
        if (!ready.settings.returns_enabled) return <Disabled />
        const props: StepProps = { facts: ready, draft, change, access }
        switch (step) {
          case "items":
            return <ItemsStep {...props} />
          case "details":
            return <DetailsStep {...props} />
          case "check":
            return <CheckStep {...props} />
        }
      }}
    </LoadedContent>
  )
}

function Disabled() {
  const { t } = usePortal()
  return (
    <Page title={t("titles.portal")}>
      <EmptyState title={t("disabled.title")} text={t("disabled.text")}>
        <Link to={paths.home()} className="button">
          {t("missing.home")}
        </Link>
      </EmptyState>
    </Page>
  )
}
