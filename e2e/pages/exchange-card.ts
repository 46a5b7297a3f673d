import type { Locator } from "playwright-core"
import type { WordKey } from "../../src/admin/i18n/word-key"
import type { Tab } from "../stack/tab"
import { inOneLine } from "./in-one-line"
import { ReplacementDrawer } from "./replacement-drawer"

/** The card of a case that says what is sent instead, and whether it may leave. */
export class ExchangeCard {
  readonly card: Locator

  constructor(
    private readonly tab: Tab,
    title: "exchange.title" | "exchange.sendAgain" = "exchange.title"
  ) {
    this.card = tab.page.getByRole("region", { name: tab.words.t(title), exact: true })
  }

  async text(): Promise<string> {
    return inOneLine(await this.card.innerText())
  }

  /** What the card says, below its head: the menu there is Medusa's own, and has no name. */
  async selector(): Promise<string> {
    return `[aria-labelledby="${await this.card.getAttribute("aria-labelledby")}"] > :not(:first-child)`
  }

  /** `item` as the page calls it: "Organic cotton T-shirt · White / M". */
  async startChoosing(item: string): Promise<ReplacementDrawer> {
    const { words } = this.tab
    await this.card.getByRole("button", { name: words.t("exchange.choose") }).click()
    return new ReplacementDrawer(this.tab, item)
  }

  /** What the menu of the card offers. */
  async acts(): Promise<string[]> {
    await this.card.locator("[aria-haspopup=menu]").click()
    const acts = await this.tab.page.getByRole("menuitem").allInnerTexts()
    await this.tab.page.keyboard.press("Escape")
    return acts.map(inOneLine)
  }

  async start(act: WordKey) {
    const { page, words } = this.tab
    await this.card.locator("[aria-haspopup=menu]").click()
    await page.getByRole("menuitem", { name: words.t(act), exact: true }).click()
  }
}
