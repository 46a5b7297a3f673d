import type { Locator } from "playwright-core"
import type { Tab } from "../stack/tab"

/** Settings → Returns: its pages, the drawers that open from them, and core's page of the reasons. */
export class SettingsPages {
  constructor(private readonly tab: Tab) {}

  async open() {
    await this.tab.page.goto(`${this.tab.origin}/app/settings/returns`)
    await this.card(this.tab.words.t("settings.access.title")).waitFor()
  }

  /** Goes to another page of the settings by the navigation above them. */
  async goTo(page: "reasons" | "actions" | "general") {
    const { t } = this.tab.words
    const nav = this.tab.page.getByRole("navigation", { name: t("settings.nav.label") })
    await nav.getByRole("link", { name: t(`settings.nav.${page}`) }).click()
  }

  async goToFromReasonsOfCore() {
    const { t } = this.tab.words
    await this.tab.page.goto(`${this.tab.origin}/app/settings/return-reasons`)
    await this.tab.page.getByRole("link", { name: t("settings.reasons.widgetLink") }).click()
    await this.heading(t("settings.reasons.title")).waitFor()
  }

  /** Opens the menu of a card, and from it the form by which the card is changed. */
  async edit(card: string): Promise<Drawer> {
    await this.card(card).getByRole("button").first().click()
    await this.menuItem(this.tab.words.t("common.edit"))
    return this.drawer()
  }

  /** Picks from the menu of the row of an action or a reason. */
  async pick(name: string, item: string) {
    await this.row(name).getByRole("button").first().click()
    await this.menuItem(item)
  }

  drawer(): Drawer {
    return new Drawer(this.tab)
  }

  /** The actions, in their order. */
  async actions(): Promise<(string | null)[]> {
    const list = this.tab.page.getByRole("list", { name: this.tab.words.t("settings.actions.title") })
    const rows = await list.getByRole("listitem").all()
    return await Promise.all(rows.map((row) => row.getAttribute("aria-label")))
  }

  /** The row of an action or a reason. */
  row(name: string): Locator {
    return this.tab.page.getByRole("listitem", { name, exact: true })
  }

  card(title: string): Locator {
    return this.tab.page.getByRole("region", { name: title })
  }

  private heading(name: string): Locator {
    return this.tab.page.getByRole("heading", { name, exact: true })
  }

  private async menuItem(name: string) {
    await this.tab.page.getByRole("menuitem", { name, exact: true }).click()
  }
}

/** The form that slides in from the right. */
export class Drawer {
  readonly dialog: Locator

  constructor(private readonly tab: Tab) {
    this.dialog = tab.page.getByRole("dialog")
  }

  async fill(label: string, value: string) {
    await this.dialog.getByRole("textbox", { name: label }).fill(value)
  }

  async switch(label: string) {
    await this.dialog.getByRole("switch", { name: label }).click()
  }

  async tick(label: string) {
    await this.dialog.getByRole("checkbox", { name: label, exact: true }).click()
  }

  /** @param label of the button, where it is not "Save" */
  async submit(label = this.tab.words.t("common.save")) {
    await this.dialog.getByRole("button", { name: label, exact: true }).click()
    await this.dialog.waitFor({ state: "hidden" })
  }
}
