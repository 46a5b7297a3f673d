import type { PortalTab } from "../../stack/with-portal"
import { inOneLine } from "../in-one-line"

/** "My returns": the cases of whoever came in. */
export class MyReturnsPage {
  constructor(private readonly tab: PortalTab) {}

  async shown() {
    const { page, t } = this.tab
    await page.getByRole("heading", { level: 1, name: t("home.title") }).waitFor()
    await page.getByText(t("common.loading")).waitFor({ state: "detached" })
  }

  /** Each case in one line, as it is read. */
  async cases(): Promise<string[]> {
    return (await this.tab.page.getByRole("article").allInnerTexts()).map(inOneLine)
  }

  /** What is said of a request that was just sent, empty for nothing. */
  async notices(): Promise<string[]> {
    return (await this.tab.page.getByRole("status").allInnerTexts()).map(inOneLine)
  }

  async start() {
    await this.tab.page.getByRole("link", { name: this.tab.t("home.start"), exact: true }).click()
  }

  async startForOrder(number: number) {
    const name = this.tab.t("home.startForOrder", { number })
    await this.tab.page.getByRole("link", { name, exact: true }).click()
  }

  async openCase(number: string) {
    await this.tab.page.getByRole("link", { name: number, exact: true }).click()
  }
}
