import type { Locator } from "playwright-core"
import type { Condition, Disposition } from "../../src/domain"
import type { Tab } from "../stack/tab"
import { choose } from "./choose"

type Found = { quantity: number; condition: Condition; disposition: Disposition; location?: string }

/** The form over the page in which goods that came are received. */
export class ReceiveForm {
  readonly dialog: Locator

  constructor(
    private readonly tab: Tab,
    number: string
  ) {
    this.dialog = tab.page.getByRole("dialog", { name: tab.words.t("receive.title", { number }) })
  }

  /** Says how the units of an item were found, and where they go. */
  async fillItem(title: string, { quantity, condition, disposition, location }: Found) {
    const { t } = this.tab.words
    const item = this.dialog.getByRole("group", { name: title })
    await item.getByRole("spinbutton", { name: t("fields.quantity") }).fill(String(quantity))
    await choose(item, t("fields.condition"), t(`condition.${condition}`))
    await choose(item, t("fields.disposition"), t(`disposition.${disposition}`))
    if (location) {
      await choose(item, t("fields.location"), location)
    }
  }

  async submit() {
    await this.dialog.getByRole("button", { name: this.tab.words.t("receive.submit") }).click()
    await this.dialog.waitFor({ state: "hidden" })
  }
}
