import type { Browser, Page } from "playwright-core"
import { wordsOf, type Language, type Words } from "./words"

/** A browser tab of somebody who reads the admin in one language. */
export type Tab = { page: Page; origin: string; language: Language; words: Words }

/** As wide as most screens in a shop's back office. */
export const DESKTOP = { width: 1440, height: 900 }

const PATIENCE_MS = 30_000

type OpenTab = {
  tab: Tab
  /** What went wrong in the tab that nobody may have seen: uncaught errors, answers of 500 and above. */
  troubles: string[]
  close: () => Promise<void>
}

/** A tab of a browser that knows nobody yet: no session, no language but English. */
export async function openTab(browser: Browser, origin: string): Promise<OpenTab> {
  const context = await browser.newContext({ viewport: DESKTOP, locale: "en-GB" })
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
  return {
    tab: { page, origin, language: "en", words: wordsOf("en") },
    troubles,
    close: () => context.close(),
  }
}

/** The same tab, its reader having changed the language. */
export function inLanguage(tab: Tab, language: Language): Tab {
  return { ...tab, language, words: wordsOf(language) }
}
