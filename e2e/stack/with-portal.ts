import type { Browser, Page } from "playwright-core"
import { withStore, type Store } from "../../integration-tests/runner"
import { translator, type Locale, type Translate } from "../../portal/src/i18n/translate"
import { inBrowser, type OpenTab } from "./in-browser"
import { openPage } from "./tab"

/** A shopper's browser: what the portal says in it is found by its own words. */
export type PortalTab = { page: Page; origin: string; language: Locale; t: Translate }

/** The narrowest phone that people still use. */
export const PHONE = { width: 360, height: 740 }

const BROWSER_LOCALES: Record<Locale, string> = { en: "en-GB", fr: "fr-FR" }

export type PortalJourneys = {
  store: Store
  /** Declares a test that a shopper walks through on a phone, in a browser that speaks one language. */
  journey: (name: string, language: Locale, walk: (tab: PortalTab) => Promise<void>) => void
}

/** Declares journeys through the portal of a store of their own, in a real browser. */
export function withPortal(suite: (portal: PortalJourneys) => void) {
  withStore((store) => {
    const journey = inBrowser()
    suite({
      store,
      journey: (name, language, walk) =>
        journey(name, (browser) => openPortalTab(browser, store.origin, language), walk),
    })
  })
}

/** A shopper's tab of a browser that knows nobody yet. */
export async function openPortalTab(
  browser: Browser,
  origin: string,
  language: Locale
): Promise<OpenTab<PortalTab>> {
  const { page, troubles, close } = await openPage(browser, origin, {
    viewport: PHONE,
    locale: BROWSER_LOCALES[language],
    hasTouch: true,
    isMobile: true,
    reducedMotion: "reduce",
    acceptDownloads: true,
    // Pictures are taken with a style of their own, which the page's policy keeps out.
    bypassCSP: process.env.RMA_SCREENSHOTS === "1",
  })
  page.on("console", (message) => {
    // What the Content-Security-Policy keeps out of the portal would else go unseen. Of a frame that is
    // refused, it is the page around it that complains.
    const isRefused = message.text().includes("Content Security Policy")
    if (isRefused && !message.text().startsWith("Framing")) troubles.push(message.text())
  })
  return { tab: { page, origin, language, t: translator(language) }, troubles, close }
}
