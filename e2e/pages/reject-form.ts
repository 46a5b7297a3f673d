import type { Locator } from "playwright-core"
import type { Tab } from "../stack/tab"

/** The drawer in which a request is rejected. */
export class RejectForm {
  readonly dialog: Locator

  constructor(
    private readonly tab: Tab,
    number: string
  ) {
    this.dialog = tab.page.getByRole("dialog", { name: tab.words.t("reject.title", { number }) })
  }

  async giveReason(reason: string) {
    await this.dialog
      .getByRole("textbox", { name: this.tab.words.t("reject.reason") })
      .fill(reason)
  }

  async submit() {
    await this.dialog.getByRole("button", { name: this.tab.words.t("reject.submit") }).click()
    await this.dialog.waitFor({ state: "hidden" })
  }
}
