import type { Locator } from "playwright-core"
import type { GoodsFact, MoneyFact, RmaStatus } from "../../src/domain"
import type { WordKey } from "../../src/admin/i18n/word-key"
import type { Tab } from "../stack/tab"
import { ApproveForm } from "./approve-form"
import { inOneLine } from "./in-one-line"
import { ProcessForm } from "./process-form"
import { ReceiveForm } from "./receive-form"
import { RejectForm } from "./reject-form"
import { SettleForm } from "./settle-form"
import { goodsShown, moneyShown, statusShown } from "./shown"

/** The page of one RMA. */
export class RmaPage {
  constructor(
    private readonly tab: Tab,
    readonly number: string
  ) {}

  async open(id: string) {
    await this.tab.page.goto(`${this.tab.origin}/app/returns/${id}`)
  }

  async status(): Promise<RmaStatus | undefined> {
    return statusShown(this.card(this.number), this.tab)
  }

  async goods(): Promise<GoodsFact | undefined> {
    return goodsShown(this.card(this.tab.words.t("goodsCard.title")), this.tab)
  }

  async money(): Promise<MoneyFact | undefined> {
    return moneyShown(this.card(this.tab.words.t("moneyCard.title")), this.tab)
  }

  /** How the units of all items came and where they went, one line each. */
  async receivedUnits(): Promise<string[]> {
    const rows = this.card(this.tab.words.t("items.title")).getByRole("listitem")
    return (await rows.allInnerTexts()).map(inOneLine)
  }

  /** What happened, the latest first, as the page says it. */
  async history(): Promise<string[]> {
    const card = this.card(this.tab.words.t("history.title"))
    // Each mail of an entry has a button of its own.
    const earlier = card.locator("ol + button")
    if (await earlier.isVisible()) {
      await earlier.click()
    }
    const rows = await card.locator("ol > li").allInnerTexts()
    return rows.map((row) => row.split("\n")[0])
  }

  /** The mails about the latest entry: to whom, how each fares, who sent it again; one line each. */
  async latestMails(): Promise<string[]> {
    const latest = this.card(this.tab.words.t("history.title")).locator("ol > li").first()
    return (await latest.getByRole("listitem").allInnerTexts()).map(inOneLine)
  }

  async sendMailAgain(recipient: string) {
    const name = this.tab.words.t("mails.delivery.resendLabel", { recipient })
    await this.card(this.tab.words.t("history.title")).getByRole("button", { name }).first().click()
  }

  async startApproving(): Promise<ApproveForm> {
    await this.start("events.approve")
    return new ApproveForm(this.tab, this.number)
  }

  async startReceiving(): Promise<ReceiveForm> {
    await this.start("events.receive")
    return new ReceiveForm(this.tab, this.number)
  }

  async startProcessing(): Promise<ProcessForm> {
    await this.start("events.process")
    return new ProcessForm(this.tab, this.number)
  }

  /** Picks what is in the menu of the last settlement. */
  async doWithSettlement(act: WordKey) {
    const { page, words } = this.tab
    await this.card(words.t("moneyCard.title")).locator("[aria-haspopup=menu]").last().click()
    await page.getByRole("menuitem", { name: words.t(act), exact: true }).click()
  }

  async startSettling(): Promise<SettleForm> {
    await this.start("events.settle")
    return new SettleForm(this.tab, this.number)
  }

  async startRejecting(): Promise<RejectForm> {
    await this.start("events.reject")
    return new RejectForm(this.tab, this.number)
  }

  /** Gives the customer more time; the form is open then. */
  async startExtending(): Promise<Locator> {
    const { page, words } = this.tab
    await this.start("events.extend")
    return page.getByRole("dialog", { name: words.t("extend.title", { number: this.number }) })
  }

  /** Presses the button and says yes. */
  async complete() {
    const { page, words } = this.tab
    await this.start("events.complete")
    const question = page.getByRole("dialog", {
      name: words.t("complete.title", { number: this.number }),
    })
    await question.getByRole("button", { name: words.t("complete.confirm") }).click()
    await question.waitFor({ state: "hidden" })
  }

  private card(title: string): Locator {
    return this.tab.page.getByRole("region", { name: title, exact: true })
  }

  /** Whether a step is the one that is to be taken next. */
  async isNext(event: WordKey): Promise<boolean> {
    const named = { name: this.tab.words.t(event), exact: true }
    return this.card(this.number).getByRole("button", named).isVisible()
  }

  /** One step is a button, the next one to take; every other one is in the menu. */
  private async start(event: WordKey) {
    const { page, words } = this.tab
    const named = { name: words.t(event), exact: true }
    const menu = this.card(this.number).locator("[aria-haspopup=menu]")
    const button = this.card(this.number).getByRole("button", named)
    await menu.waitFor()
    if (await button.isVisible()) {
      await button.click()
      return
    }
    await menu.click()
    await page.getByRole("menuitem", named).click()
  }
}
