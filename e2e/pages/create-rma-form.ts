import type { Locator } from "playwright-core"
import type { Tab } from "../stack/tab"
import { choose } from "./choose"
import { ReplacementDrawer } from "./replacement-drawer"

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

  /** Opens the choice of what is sent instead of a line that is exchanged; the line is called in full. */
  async startChoosing(line: string): Promise<ReplacementDrawer> {
    await this.dialog
      .getByRole("group", { name: line, exact: true })
      .getByRole("button", { name: this.tab.words.t("exchange.choose") })
      .click()
    return new ReplacementDrawer(this.tab, line)
  }

  async shipBy(option: string) {
    await choose(this.dialog, this.tab.words.t("exchange.shippingOption"), option)
  }

  async submit() {
    await this.dialog.getByRole("button", { name: this.tab.words.t("create.submit") }).click()
    await this.dialog.waitFor({ state: "hidden" })
  }
}
