import { mkdirSync } from "node:fs"
import path from "node:path"
import { chromium, type Browser, type Page } from "playwright-core"

const ARTIFACTS = path.resolve(__dirname, "..", "artifacts")

/** The machine may be root's, small, and without a graphics card. */
const BROWSER_OPTIONS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]

/** A tab that a journey walks in, and what went wrong in it that nobody may have seen. */
export type OpenTab<Tab extends { page: Page }> = {
  tab: Tab
  /** Uncaught errors, answers of 500 and above. */
  troubles: string[]
  close: () => Promise<void>
}

/**
 * Declares tests that somebody walks through in a tab of their own, in one browser. What the tab looked
 * like when a walk failed is kept in e2e/artifacts.
 */
export function inBrowser() {
  let browser: Browser | undefined

  beforeAll(async () => {
    browser = await chromium.launch({
      executablePath: prepared("RMA_TEST_CHROMIUM"),
      args: BROWSER_OPTIONS,
    })
  })

  afterAll(async () => {
    await browser?.close()
    browser = undefined
  })

  return function journey<Tab extends { page: Page }>(
    name: string,
    open: (browser: Browser) => Promise<OpenTab<Tab>>,
    walk: (tab: Tab) => Promise<void>
  ) {
    it(name, async () => {
      if (!browser) {
        throw new Error("The browser did not start")
      }
      await walkThrough(name, await open(browser), walk)
    })
  }
}

async function walkThrough<Tab extends { page: Page }>(
  name: string,
  { tab, troubles, close }: OpenTab<Tab>,
  walk: (tab: Tab) => Promise<void>
) {
  try {
    await walk(tab)
    expect(troubles).toEqual([])
  } catch (error) {
    await keepPicture(tab.page, name)
    throw error
  } finally {
    await close()
  }
}

async function keepPicture(page: Page, name: string) {
  mkdirSync(ARTIFACTS, { recursive: true })
  const file = path.join(ARTIFACTS, `${name.replace(/\W+/g, "-").toLowerCase()}.png`)
  // A tab that is gone has no picture, and that must not hide what went wrong.
  await page.screenshot({ path: file }).catch(() => undefined)
}

/** What scripts/test.mjs prepared. */
export function prepared(name: "RMA_TEST_CHROMIUM" | "RMA_TEST_ADMIN"): string {
  const value = process.env[name]
  if (!value) {
    throw new Error(`${name} is not set: run journeys with "node scripts/test.mjs e2e"`)
  }
  return value
}
