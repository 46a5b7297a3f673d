import type { Locator } from "playwright-core"
import type { Tab } from "../stack/tab"

/** The drawer in which a request is approved. */
export class ApproveForm {
  readonly dialog: Locator

  constructor(
    private readonly tab: Tab,
    number: string
  ) {
    this.dialog = tab.page.getByRole("dialog", { name: tab.words.t("approve.title", { number }) })
  }

  /** Approves what the form proposes: everything that was asked for. */
  async submit() {
    await this.dialog.getByRole("button", { name: this.tab.words.t("approve.submit") }).click()
    await this.dialog.waitFor({ state: "hidden" })
  }
}
