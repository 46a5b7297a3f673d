import type { Locator } from "playwright-core"
import type { Tab } from "../stack/tab"
import { choose } from "./choose"

/** The drawer in which is chosen what is sent instead of an item, and how. */
export class ReplacementDrawer {
  readonly dialog: Locator

  constructor(
    private readonly tab: Tab,
    item: string
  ) {
    const title = tab.words.t("exchange.chooseTitle", { title: item })
    this.dialog = tab.page.getByRole("dialog", { name: title })
  }

  /** Looks for a variant by its SKU, and marks it. */
  async pick(sku: string) {
    const { t } = this.tab.words
    await this.dialog.getByRole("searchbox", { name: t("exchange.search") }).fill(sku)
    await this.option(sku).click()
  }

  /** What is said of a variant. */
  option(sku: string): Locator {
    return this.dialog.getByRole("radio", { name: sku })
  }

  async shipBy(option: string) {
    await choose(this.dialog, this.tab.words.t("exchange.shippingOption"), option)
  }

  async submit() {
    await this.dialog.getByRole("button", { name: this.tab.words.t("exchange.pick") }).click()
    await this.dialog.waitFor({ state: "hidden" })
  }
}
