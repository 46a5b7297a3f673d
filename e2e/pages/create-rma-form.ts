import type { Locator } from "playwright-core"
import type { Tab } from "../stack/tab"
import { choose } from "./choose"

type LineEntry = { quantity: number; action: string; reason: string; note: string }

/** The form over the page in which staff makes an RMA for an order. */
export class CreateRmaForm {
  readonly dialog: Locator

  constructor(private readonly tab: Tab) {
    this.dialog = tab.page.getByRole("dialog", { name: tab.words.t("create.title") })
  }

  /** Says how many units of a line come back, and why; the line is called by its product. */
  async fillLine(product: string, { quantity, action, reason, note }: LineEntry) {
    const { t } = this.tab.words
    const line = this.dialog.getByRole("group", { name: product })
    await line.getByRole("spinbutton", { name: t("fields.quantity") }).fill(String(quantity))
    await choose(line, t("fields.action"), action)
    await choose(line, t("fields.reason"), reason)
    await line.getByRole("textbox", { name: t("fields.note") }).fill(note)
  }

  async submit() {
    await this.dialog.getByRole("button", { name: this.tab.words.t("create.submit") }).click()
    await this.dialog.waitFor({ state: "hidden" })
  }
}
