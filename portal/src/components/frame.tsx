import type { ReactNode } from "react"
import { usePortal } from "../hooks/use-portal"
import { LOCALE_NAMES, LOCALES } from "../i18n/translate"
import { Link, navigate, paths } from "../lib/router"

/** What stands around every page: the shop's name, the language, the way out. */
export function Frame({ children }: { children: ReactNode }) {
  const { t, shopName, visitor, leave } = usePortal()
  return (
    <>
      <a className="skip" href="#content">
        {t("common.skip")}
      </a>
      <header className="top">
        <Link to={paths.home()} className="shop">
          {shopName ?? t("titles.portal")}
        </Link>
        <div className="top-acts">
          <LanguageSwitch />
          {visitor && (
            <button
              type="button"
              className="quiet"
              onClick={() => {
                leave(visitor)
                navigate(paths.home())
              }}
            >
              {t("common.signOut")}
            </button>
          )}
        </div>
      </header>
      <main id="content" className="page" tabIndex={-1}>
        {children}
      </main>
    </>
  )
}

function LanguageSwitch() {
  const { t, locale, setLocale } = usePortal()
  return (
    <div className="languages" role="group" aria-label={t("common.language")}>
      {LOCALES.map((one) => (
        <button
          key={one}
          type="button"
          lang={one}
          aria-pressed={one === locale}
          aria-label={`${one.toUpperCase()}, ${LOCALE_NAMES[one]}`}
          onClick={() => setLocale(one)}
        >
          {one.toUpperCase()}
        </button>
      ))}
    </div>
  )
}
