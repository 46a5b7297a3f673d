import type { Locator } from "playwright-core"
import type { RmaStatus } from "../../src/domain"
import type { Tab } from "../stack/tab"
import { CreateRmaForm } from "./create-rma-form"
import { RmaPage } from "./rma-page"

/** The list of all RMAs. */
export class ReturnsPage {
  constructor(private readonly tab: Tab) {}

  /** By the menu, as people come. */
  async open() {
    const { page, words } = this.tab
    await page.getByRole("link", { name: words.t("menu.returns"), exact: true }).click()
    await page.getByRole("heading", { name: words.t("list.title"), level: 1 }).waitFor()
  }

  /** The numbers of the RMAs that the list shows, from top to bottom. */
  async numbers(): Promise<string[]> {
    return this.tab.page.getByRole("cell", { name: /^RMA-\d+$/ }).allInnerTexts()
  }

  async search(text: string) {
    await this.tab.page.getByRole("searchbox", { name: this.tab.words.t("list.search") }).fill(text)
  }

  /** Shows RMAs of one status only. */
  async filterByStatus(status: RmaStatus) {
    const { page, words } = this.tab
    await page.getByRole("main").locator("[aria-haspopup=menu]").first().click()
    await page.getByRole("menuitem", { name: words.t("fields.status"), exact: true }).click()
    const choices = page.getByRole("dialog")
    const choice = choices.getByRole("button", { name: words.t(`status.${status}`), exact: true })
    await choice.click()
    // Medusa's table drops a filter that is closed before its choice has reached the address.
    await choice.getByRole("checkbox", { checked: true }).waitFor()
    await page.keyboard.press("Escape")
    await choices.waitFor({ state: "hidden" })
  }

  /** Shows what a search that has a name finds. */
  async chooseFilter(name: string) {
    await this.filters().getByRole("button", { name, exact: true }).click()
  }

  /** Keeps what is shown under a name. */
  async saveFilter(name: string) {
    const { page, words } = this.tab
    await this.filters().getByRole("button", { name: words.t("savedFilters.save") }).click()
    const form = page.getByRole("dialog", { name: words.t("savedFilters.createTitle") })
    await form.getByRole("textbox", { name: words.t("savedFilters.name") }).fill(name)
    await form.getByRole("button", { name: words.t("common.save") }).click()
    await form.waitFor({ state: "hidden" })
  }

  async select(numbers: string[]) {
    const { page, words } = this.tab
    for (const number of numbers) {
      await page.getByRole("checkbox", { name: words.t("bulk.select", { number }) }).click()
    }
  }

  /** Approves what is selected; the form is open then. */
  async startApproving(): Promise<Locator> {
    const { page, words } = this.tab
    await page.getByRole("button", { name: words.t("events.approve") }).click()
    return page.getByRole("dialog", { name: words.t("bulk.approveTitle") })
  }

  async openRma(number: string): Promise<RmaPage> {
    const { page } = this.tab
    await page.getByRole("cell", { name: number, exact: true }).click()
    await page.waitForURL("**/app/returns/*")
    return new RmaPage(this.tab, number)
  }

  /** The page of an RMA to which creating it led. */
  async openedRma(): Promise<RmaPage> {
    const { page } = this.tab
    await page.waitForURL("**/app/returns/*")
    const number = await page.getByRole("heading", { name: /^RMA-\d+$/, level: 1 }).innerText()
    return new RmaPage(this.tab, number)
  }

  /** Begins an RMA for an order that is looked for by its number or its buyer's e-mail. */
  async startCreatingFor(search: string, displayId: number): Promise<CreateRmaForm> {
    const { page, words } = this.tab
    await page.getByRole("button", { name: words.t("list.create") }).click()
    const finder = page.getByRole("dialog", { name: words.t("create.findOrder") })
    await finder.getByRole("searchbox", { name: words.t("create.searchOrders") }).fill(search)
    await finder.getByRole("button", { name: new RegExp(`#${displayId}\\b`) }).click()
    return new CreateRmaForm(this.tab)
  }

  private filters(): Locator {
    return this.tab.page.getByRole("group", { name: this.tab.words.t("savedFilters.label") })
  }
}
