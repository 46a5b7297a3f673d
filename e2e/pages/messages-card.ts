import type { Locator } from "playwright-core"
import type { Tab } from "../stack/tab"
import { inOneLine } from "./in-one-line"

/** The thread with the customer, on the page of a case. */
export class MessagesCard {
  constructor(private readonly tab: Tab) {}

  async bringIntoSight() {
    await this.card.scrollIntoViewIfNeeded()
  }

  /** What was written, oldest first: who, when and what, one line each. */
  async messages(): Promise<string[]> {
    const rows = this.card.locator("ol > li")
    return (await rows.allInnerTexts()).map(inOneLine)
  }

  /** What stands beside the title, such as "1 new"; empty where there is nothing new. */
  async badge(): Promise<string> {
    const header = this.card.locator("> div").first()
    const title = this.tab.words.t("messages.title")
    return inOneLine(await header.innerText()).replace(title, "").trim()
  }

  /** How many small pictures are there to be seen. */
  async pictures(): Promise<number> {
    return this.card.locator("ol img").count()
  }

  async attach(file: { name: string; mimeType: string; buffer: Buffer }) {
    await this.card.locator("input[type=file]").setInputFiles(file)
  }

  /** The files that the next message will bring. */
  async attached(): Promise<string[]> {
    const list = this.card.getByRole("list", { name: this.tab.words.t("attachments.attached") }).last()
    return (await list.getByRole("listitem").allInnerTexts()).map(inOneLine)
  }

  async write(body: string) {
    await this.card.getByRole("textbox").fill(body)
  }

  async send() {
    await this.card.getByRole("button", { name: this.tab.words.t("messages.send") }).click()
  }

  private get card(): Locator {
    return this.tab.page.getByRole("region", { name: this.tab.words.t("messages.title"), exact: true })
  }
}
