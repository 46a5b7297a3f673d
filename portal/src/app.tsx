import { useCallback, useEffect, useMemo, useState } from "react"
import type { PortalConfig } from "../../src/types/http"
import { createPortalApi } from "./store-api/portal-api"
import { Frame } from "./components/frame"
import { Loading } from "./components/loading"
import { Notice } from "./components/notice"
import { useLoaded } from "./hooks/use-loaded"
import { PortalContext, usePortal, type Portal } from "./hooks/use-portal"
import { isLocale, localeOf, translator, type Locale } from "./i18n/translate"
import { forgetAccess, readVisitor } from "./lib/access"
import { formatOf } from "./lib/format"
import { useRoute } from "./lib/router"
import { forgetDrafts } from "./request/kept-draft"
import { ChooseOrderPage } from "./pages/choose-order-page"
import { HomePage } from "./pages/home-page"
import { forgetAskedOrder } from "./sign-in/kept-order"
import { MissingPage } from "./components/missing-page"
import { RequestPage } from "./pages/request-page"
import { RmaPage } from "./pages/rma-page"
import { SignInPage } from "./pages/sign-in-page"

/** The shopper's page: asks the server whose shop it is, then shows what the address names. */
export function App() {
  const [locale, setLocale] = useLocale()
  const { reload, ...loaded } = useLoaded(readConfig)
  const t = useMemo(() => translator(locale), [locale])

  if (loaded.state === "loading") {
    return (
      <main className="page">
        <Loading label={t("common.loading")} />
      </main>
    )
  }
  const config = loaded.state === "ready" ? loaded.value : null
  const key = config?.publishable_key
  if (!config || !key) {
    return (
      <main className="page">
        <h1>{t(config ? "closed.title" : "closed.offlineTitle")}</h1>
        <Notice tone="warning">
          <p>{t(config ? "closed.noKey" : "closed.offline")}</p>
          {!config && (
            <button type="button" className="button" onClick={reload}>
              {t("common.retry")}
            </button>
          )}
        </Notice>
      </main>
    )
  }
  return <OpenPortal config={config} publishableKey={key} locale={locale} setLocale={setLocale} />
}

type OpenPortalProps = {
  config: PortalConfig
  publishableKey: string
  locale: Locale
  setLocale: (locale: Locale) => void
}

function OpenPortal({ config, publishableKey, locale, setLocale }: OpenPortalProps) {
  const [visitor, setVisitor] = useState(readVisitor)
  const [ended, setEnded] = useState<Portal["ended"]>(null)
  const api = useMemo(() => createPortalApi(publishableKey), [publishableKey])

  const enter = useCallback(() => {
    setEnded(null)
    setVisitor(readVisitor())
  }, [])
  const leave = useCallback<Portal["leave"]>((access, { isEnded } = { isEnded: false }) => {
    forgetAccess(access)
    // Whoever leaves leaves no words behind; whose access ended comes back to what they wrote.
    if (!isEnded) {
      forgetDrafts()
      forgetAskedOrder()
    }
    setEnded(isEnded ? access.type : null)
    setVisitor(readVisitor())
  }, [])

  const portal = useMemo<Portal>(
    () => ({
      api,
      shopName: config.shop_name,
      locale,
      setLocale,
      t: translator(locale),
      format: formatOf(locale),
      visitor,
      enter,
      leave,
      ended,
    }),
    [api, config, locale, setLocale, visitor, enter, leave, ended]
  )
  return (
    <PortalContext.Provider value={portal}>
      <Frame>
        <CurrentPage />
      </Frame>
    </PortalContext.Provider>
  )
}

function CurrentPage() {
  const route = useRoute()
  const { visitor } = usePortal()

  // The link to one case brings its own key.
  if (route.page === "rma") return <RmaPage key={route.id} id={route.id} />
  if (route.page === "missing") return <MissingPage />
  if (!visitor) return <SignInPage key={route.page} byOrder={route.page === "signInByOrder"} />
  switch (route.page) {
    case "home":
    case "signIn":
    case "signInByOrder":
      return <HomePage visitor={visitor} />
    case "chooseOrder":
      return <ChooseOrderPage visitor={visitor} />
    case "request":
      return (
        <RequestPage
          key={route.orderId}
          orderId={route.orderId}
          step={route.step}
          access={visitor}
        />
      )
  }
}

async function readConfig(): Promise<PortalConfig> {
  const response = await fetch("/returns/config.json")
  if (!response.ok) throw new Error(`The configuration answered ${response.status}`)
  return response.json()
}

const KEPT_LOCALE = "rma-portal.locale"

/** What the link asks for (`?lang=fr`), what was chosen before, or what the browser speaks. */
function useLocale(): [Locale, (locale: Locale) => void] {
  const [locale, setLocale] = useState<Locale>(() => {
    const asked = new URLSearchParams(window.location.search).get("lang")
    const kept = readLocale()
    if (isLocale(asked)) return asked
    return isLocale(kept) ? kept : localeOf(navigator.languages)
  })
  useEffect(() => {
    document.documentElement.lang = locale
  }, [locale])

  const choose = useCallback((chosen: Locale) => {
    try {
      window.localStorage.setItem(KEPT_LOCALE, chosen)
    } catch {
      // A browser may forbid it, and the choice then holds until the page is left.
    }
    setLocale(chosen)
  }, [])
  return [locale, choose]
}

function readLocale(): string | null {
  try {
    return window.localStorage.getItem(KEPT_LOCALE)
  } catch {
    return null
  }
}
