import { mkdirSync } from "node:fs"
import path from "node:path"
import { chromium, type Browser } from "playwright-core"
import { withStore, type Store } from "../../integration-tests/runner"
import { openTab, type Tab } from "./tab"

const ARTIFACTS = path.resolve(__dirname, "..", "artifacts")

/** The machine may be root's, small, and without a graphics card. */
const BROWSER_OPTIONS = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"]

export type Admin = {
  store: Store
  /**
   * Declares a test that somebody walks through in a tab of their own. What the tab looked like when
   * the walk failed is kept in e2e/artifacts.
   */
  journey: (name: string, walk: (tab: Tab) => Promise<void>) => void
}

/** Declares journeys through the admin of a store of their own, in a real browser. */
export function withAdmin(suite: (admin: Admin) => void) {
  let browser: Browser | undefined

  withStore(
    (store) => {
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

      const journey: Admin["journey"] = (name, walk) =>
        it(name, async () => {
          if (!browser) {
            throw new Error("The browser did not start")
          }
          await walkThrough({ browser, origin: store.origin, name, walk })
        })

      suite({ store, journey })
    },
    { adminFolder: prepared("RMA_TEST_ADMIN") }
  )
}

type Walk = {
  browser: Browser
  origin: string
  name: string
  walk: (tab: Tab) => Promise<void>
}

async function walkThrough({ browser, origin, name, walk }: Walk) {
  const { tab, troubles, close } = await openTab(browser, origin)
  try {
    await walk(tab)
    expect(troubles).toEqual([])
  } catch (error) {
    await keepPicture(tab, name)
    throw error
  } finally {
    await close()
  }
}

async function keepPicture({ page }: Tab, name: string) {
  mkdirSync(ARTIFACTS, { recursive: true })
  const file = path.join(ARTIFACTS, `${name.replace(/\W+/g, "-").toLowerCase()}.png`)
  // A tab that is gone has no picture, and that must not hide what went wrong.
  await page.screenshot({ path: file }).catch(() => undefined)
}

/** What scripts/test.mjs prepared. */
function prepared(name: "RMA_TEST_CHROMIUM" | "RMA_TEST_ADMIN"): string {
  const value = process.env[name]
  if (!value) {
    throw new Error(`${name} is not set: run journeys with "node scripts/test.mjs e2e"`)
  }
  return value
}
