import type { FrameLocator, Locator } from "playwright-core"
import type { Tab } from "../stack/tab"

/** Settings → Returns → Mails. */
export class MailsPage {
  constructor(private readonly tab: Tab) {}

  async open() {
    await this.tab.page.goto(`${this.tab.origin}/app/settings/returns/mails`)
    await this.tab.page.getByRole("switch").first().waitFor()
  }

  /** Whose words the mail has, and whether it is sent. */
  async state(event: string, audience: string): Promise<{ words: string; isOn: boolean }> {
    const toggle = this.toggle(event, audience)
    const row = this.tab.page.locator("div", { has: toggle }).last()
    return {
      words: (await row.locator("span").first().innerText()).trim(),
      isOn: (await toggle.getAttribute("aria-checked")) === "true",
    }
  }

  async switch(event: string, audience: string) {
    await this.toggle(event, audience).click()
  }

  async edit(event: string, audience: string): Promise<MailEditor> {
    const { t } = this.tab.words
    const name = t("mails.editWords", { event, audience })
    await this.tab.page.getByRole("button", { name, exact: true }).click()
    return new MailEditor(this.tab, t("mails.editor.title", { event, audience }))
  }

  private toggle(event: string, audience: string): Locator {
    const name = this.tab.words.t("mails.isSent", { event, audience })
    return this.tab.page.getByRole("switch", { name, exact: true })
  }
}

/** The words of one mail, beside what they become. */
export class MailEditor {
  private readonly dialog: Locator

  constructor(
    private readonly tab: Tab,
    title: string
  ) {
    this.dialog = tab.page.getByRole("dialog", { name: title })
  }

  async write({ subject, body }: { subject?: string; body?: string }) {
    if (subject !== undefined) await this.field("mails.editor.subject").fill(subject)
    if (body !== undefined) await this.field("mails.editor.body").fill(body)
  }

  async insert(variable: string) {
    await this.dialog.getByRole("button", { name: variable, exact: true }).click()
  }

  async body(): Promise<string> {
    return this.field("mails.editor.body").inputValue()
  }

  /** What is said to be wrong; none: nothing is. */
  async problems(): Promise<string[]> {
    return this.dialog.getByRole("alert").allInnerTexts()
  }

  async chooseCase(number: string) {
    await this.dialog
      .getByRole("combobox", { name: this.tab.words.t("mails.editor.case") })
      .click()
    await this.tab.page.getByRole("option", { name: new RegExp(`^${number} `) }).click()
  }

  preview(): FrameLocator {
    return this.dialog.frameLocator("iframe")
  }

  async sendTestTo(address: string) {
    await this.field("mails.editor.test").fill(address)
    await this.dialog.getByRole("button", { name: this.tab.words.t("mails.editor.send") }).click()
  }

  async save() {
    await this.dialog.getByRole("button", { name: this.tab.words.t("common.save") }).click()
    await this.dialog.waitFor({ state: "hidden" })
  }

  private field(name: "mails.editor.subject" | "mails.editor.body" | "mails.editor.test"): Locator {
    return this.dialog.getByRole("textbox", { name: this.tab.words.t(name), exact: true })
  }
}
