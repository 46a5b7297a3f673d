import type { Locator } from "playwright-core"
import type { Tab } from "../stack/tab"

/** The credit note that slides in once it was issued. */
export class CreditNoteDrawer {
  readonly dialog: Locator

  constructor(private readonly tab: Tab) {
    this.dialog = tab.page.getByRole("dialog", { name: /^CN-/ })
  }

  /** "CN-2026-000001" */
  async number(): Promise<string> {
    return await this.dialog.getByRole("heading").first().innerText()
  }

  async close() {
    const { t } = this.tab.words
    await this.dialog.getByRole("button", { name: t("creditNotes.close"), exact: true }).click()
    await this.dialog.waitFor({ state: "hidden" })
  }
}
