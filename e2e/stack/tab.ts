import type { Browser, BrowserContextOptions, Page } from "playwright-core"
import type { OpenTab } from "./in-browser"
import { wordsOf, type Language, type Words } from "./words"

/** A browser tab of somebody who reads the admin in one language. */
export type Tab = { page: Page; origin: string; language: Language; words: Words }

/** As wide as most screens in a shop's back office. */
export const DESKTOP = { width: 1440, height: 900 }

const PATIENCE_MS = 60_000

/** A tab of a browser that knows nobody yet: no session, no language but English. */
export async function openTab(browser: Browser, origin: string): Promise<OpenTab<Tab>> {
  const { page, troubles, close } = await openPage(browser, origin, {
    viewport: DESKTOP,
    locale: "en-GB",
  })
  return { tab: { page, origin, language: "en", words: wordsOf("en") }, troubles, close }
}

/** A page of a browser that knows nobody and reaches nothing but the store. */
export async function openPage(browser: Browser, origin: string, options: BrowserContextOptions) {
  const context = await browser.newContext(options)
  context.setDefaultTimeout(PATIENCE_MS)
  // Tests depend on nothing outside of this machine, not even on somebody's fonts.
  await context.route(
    (url) => url.origin !== origin && url.protocol.startsWith("http"),
    (route) => route.abort()
  )
  const page = await context.newPage()
  const troubles: string[] = []
  page.on("pageerror", (error) => troubles.push(`Uncaught in the page: ${error.message}`))
  page.on("response", (response) => {
    if (response.status() >= 500) {
      troubles.push(`${response.request().method()} ${response.url()}: ${response.status()}`)
    }
  })
  return { page, troubles, close: () => context.close() }
}

/** The same tab, its reader having changed the language. */
export function inLanguage(tab: Tab, language: Language): Tab {
  return { ...tab, language, words: wordsOf(language) }
}
