import type { Locator } from "playwright-core"
import type { Tab } from "../stack/tab"
import { CreditNoteDrawer } from "./credit-note-drawer"
import { inOneLine } from "./in-one-line"

/** The form over the page in which is decided what the customer gets. */
export class SettleForm {
  readonly dialog: Locator

  constructor(
    private readonly tab: Tab,
    number: string
  ) {
    this.dialog = tab.page.getByRole("dialog", { name: tab.words.t("settle.title", { number }) })
  }

  /** `fee` as the reader of the page writes amounts: "6.50" or "6,50". */
  async deductLabelFee(fee: string) {
    await this.dialog
      .getByRole("textbox", { name: this.tab.words.t("settle.labelFee") })
      .fill(fee)
  }

  /** What the form says before it happens. */
  async consequences(): Promise<string[]> {
    return (await this.dialog.getByRole("listitem").allInnerTexts()).map(inOneLine)
  }

  /** `owed` as the button says it: "€95.00". The credit note is shown then. */
  async submit(owed: string) {
    await this.dialog
      .getByRole("button", { name: this.tab.words.t("settle.submit", { amount: owed }) })
      .click()
    await this.dialog.waitFor({ state: "hidden" })
    await new CreditNoteDrawer(this.tab).close()
  }
}
