import type { Locator } from "playwright-core"
import type { RmaStatus } from "../../src/domain"
import type { Tab } from "../stack/tab"
import { CreateRmaForm } from "./create-rma-form"
import { inOneLine } from "./in-one-line"
import { RmaPage } from "./rma-page"
import { statusShown } from "./shown"
import { TakeBackForm } from "./take-back-form"

/** The card on an order's page that lists the RMAs of the order. */
export class RmaWidget {
  private readonly card: Locator

  constructor(private readonly tab: Tab) {
    this.card = tab.page.getByRole("region", { name: tab.words.t("widget.title"), exact: true })
  }

  async startCreating(): Promise<CreateRmaForm> {
    await this.createButton().click()
    return new CreateRmaForm(this.tab)
  }

  async startTakingBack(): Promise<TakeBackForm> {
    await this.card.getByRole("button", { name: this.tab.words.t("parcels.open") }).click()
    return new TakeBackForm(this.tab)
  }

  /** What the card says, as one line. */
  async text(): Promise<string> {
    return inOneLine(await this.card.innerText())
  }

  /** The button that opens the form, for those who come by keyboard. */
  createButton(): Locator {
    return this.card.getByRole("button", { name: this.tab.words.t("widget.create") })
  }

  /** The numbers of the order's RMAs, the newest first; empty while there are none. */
  async numbers(): Promise<string[]> {
    return this.card.getByRole("link", { name: /^RMA-\d+$/ }).allInnerTexts()
  }

  async status(): Promise<RmaStatus | undefined> {
    return statusShown(this.card, this.tab)
  }

  async openRma(number: string): Promise<RmaPage> {
    await this.card.getByRole("link", { name: number, exact: true }).click()
    await this.tab.page.waitForURL("**/app/returns/*")
    return new RmaPage(this.tab, number)
  }
}
