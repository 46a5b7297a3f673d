import { withStore, type Store } from "../../integration-tests/runner"
import { inBrowser, prepared } from "./in-browser"
import { openTab, type Tab } from "./tab"

export type Admin = {
  store: Store
  /** Declares a test that somebody walks through in a tab of their own. */
  journey: (name: string, walk: (tab: Tab) => Promise<void>) => void
}

/** Declares journeys through the admin of a store of their own, in a real browser. */
export function withAdmin(suite: (admin: Admin) => void) {
  withStore(
    (store) => {
      const journey = inBrowser()
      suite({
        store,
        journey: (name, walk) => journey(name, (browser) => openTab(browser, store.origin), walk),
      })
    },
    { adminFolder: prepared("RMA_TEST_ADMIN") }
  )
}
