import type { Locator, Response } from "playwright-core"
import type { WordKey } from "../../src/admin/i18n/word-key"
import type { Tab } from "../stack/tab"
import { inOneLine } from "./in-one-line"
import { LabelForm } from "./label-form"

/** The card with the slip and the label of one RMA. */
export class DocumentsCard {
  private readonly card: Locator

  constructor(private readonly tab: Tab) {
    this.card = tab.page.getByRole("region", {
      name: tab.words.t("documents.title"),
      exact: true,
    })
  }

  async text(): Promise<string> {
    return inOneLine(await this.card.innerText())
  }

  async bringIntoSight() {
    await this.card.scrollIntoViewIfNeeded()
  }

  /** Presses what opens a document, and answers what the server sent. */
  async open(name: string, path: string): Promise<Response> {
    const [response] = await Promise.all([
      this.tab.page.waitForResponse((one) => new URL(one.url()).pathname.endsWith(path)),
      this.card.getByRole("button", { name }).click(),
    ])
    return response
  }

  async startLabel(number: string): Promise<LabelForm> {
    const { page, words } = this.tab
    await this.choose((await this.hasLabel()) ? "documents.changeLabel" : "documents.addLabel")
    const title = words.t("documents.labelTitle", { number })
    return new LabelForm(this.tab, page.getByRole("dialog", { name: title }))
  }

  /** Asks the carrier for a label, by the way back that the case has. */
  async askCarrier(number: string) {
    const { page, words } = this.tab
    await this.choose("documents.request")
    const dialog = page.getByRole("dialog", { name: words.t("documents.requestTitle", { number }) })
    await dialog.getByRole("button", { name: words.t("documents.requestSubmit") }).click()
    await dialog.waitFor({ state: "hidden" })
  }

  /** Takes the label off, and says yes. */
  async removeLabel() {
    const { page, words } = this.tab
    await this.choose("documents.removeLabel")
    const question = page.getByRole("alertdialog", { name: words.t("documents.removeTitle") })
    await question.getByRole("button", { name: words.t("common.remove") }).click()
    await question.waitFor({ state: "hidden" })
  }

  private async hasLabel(): Promise<boolean> {
    return !(await this.text()).includes(this.tab.words.t("documents.noLabel"))
  }

  private async choose(act: WordKey) {
    await this.card.locator("[aria-haspopup=menu]").click()
    await this.tab.page.getByRole("menuitem", { name: this.tab.words.t(act) }).click()
  }
}
