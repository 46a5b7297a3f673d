import type { Locator } from "playwright-core"
import type { Condition, Disposition } from "../../src/domain"
import type { Tab } from "../stack/tab"
import { choose } from "./choose"
import { inOneLine } from "./in-one-line"

type Found = { condition: Condition; disposition: Disposition; location?: string }

/** The screen that receives, settles and completes in one go. */
export class ProcessForm {
  readonly dialog: Locator

  constructor(
    private readonly tab: Tab,
    number: string
  ) {
    this.dialog = tab.page.getByRole("dialog", { name: tab.words.t("process.title", { number }) })
  }

  /** Takes one unit of an item apart, and says how it was found and where it goes. */
  async takeOneApart(title: string, { condition, disposition, location }: Found) {
    const { t } = this.tab.words
    const item = this.item(title)
    await item.getByRole("button", { name: t("receive.split") }).click()
    const rows = item.locator("[data-receive-row]")
    const apart = rows.last()
    await choose(apart, t("fields.condition"), t(`condition.${condition}`))
    await choose(apart, t("fields.disposition"), t(`disposition.${disposition}`))
    if (location) await choose(apart, t("fields.location"), location)
  }

  async untick(title: string) {
    await this.item(title)
      .getByRole("checkbox", { name: this.tab.words.t("process.came", { title }) })
      .click()
  }

  async refund(title: string, quantity: number) {
    await this.item(title)
      .getByRole("spinbutton", { name: this.tab.words.t("process.refundOf", { title }) })
      .fill(String(quantity))
  }

  /** `fee` as the reader of the page writes amounts: "6.50" or "6,50". */
  async deductLabelFee(fee: string) {
    await this.dialog
      .getByRole("textbox", { name: this.tab.words.t("settle.labelFee") })
      .fill(fee)
  }

  /** Pays all in one way. */
  async payBy(tender: string) {
    await choose(this.dialog, this.tab.words.t("settling.tender"), tender)
  }

  /** What the screen says before it happens. */
  async consequences(): Promise<string[]> {
    return (await this.dialog.getByRole("listitem").allInnerTexts()).map(inOneLine)
  }

  /** What the button says that it does. */
  async submitLabel(): Promise<string> {
    return inOneLine(await this.dialog.locator("button[type=submit]").innerText())
  }

  async submit() {
    await this.dialog.locator("button[type=submit]").click()
    await this.dialog.waitFor({ state: "hidden" })
  }

  private item(title: string): Locator {
    return this.dialog.getByRole("rowgroup", { name: title })
  }
}
