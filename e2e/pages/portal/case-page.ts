import type { Download } from "playwright-core"
import type { PortalTab } from "../../stack/with-portal"
import { inOneLine } from "../in-one-line"

/** The page of one case. */
export class CasePage {
  constructor(private readonly tab: PortalTab) {}

  /** Opens the address in a mail, at the port where this store happens to listen. */
  async open(address: string) {
    const { pathname, hash } = new URL(address)
    await this.tab.page.goto(`${this.tab.origin}${pathname}${hash}`)
  }

  async shown(number: string) {
    await this.tab.page.getByRole("heading", { level: 1, name: number }).waitFor()
  }

  /** All that the page says, in one line. */
  async text(): Promise<string> {
    return inOneLine(await this.tab.page.getByRole("main").innerText())
  }

  /** What happened and what is to come, one line each. */
  async timeline(): Promise<string[]> {
    const { page, t } = this.tab
    const card = page.locator("section").filter({
      has: page.getByRole("heading", { name: t("rma.progress") }),
    })
    return (await card.getByRole("listitem").allInnerTexts()).map(inOneLine)
  }

  async writeMessage(body: string) {
    const { page, t } = this.tab
    await page.getByLabel(t("messages.write")).fill(body)
    await page.getByRole("button", { name: t("messages.send") }).click()
    await page.getByText(t("messages.sent")).waitFor()
  }

  async addTracking({ carrier, number }: { carrier: string; number: string }) {
    const { page, t } = this.tab
    await page.getByLabel(t("tracking.carrier")).fill(carrier)
    await page.getByLabel(t("tracking.number"), { exact: true }).fill(number)
    await page.getByRole("button", { name: t("tracking.add") }).click()
    await page.getByText(number).waitFor()
  }

  /** Chooses something else in exchange; `variant` as the page calls it: "Brushed fleece hoodie, M". */
  async chooseAnother(variant: string) {
    const { page, t } = this.tab
    await page.getByRole("button", { name: t("exchange.change") }).click()
    const option = page.getByRole("radio", { name: variant })
    await option.click()
    await option.waitFor({ state: "detached" })
  }

  /** Pays what is asked for by Medusa's own provider; `amount` as the page writes it. */
  async pay(amount: string) {
    const { page, t } = this.tab
    const alone = t("exchange.pay", { amount })
    const among = t("exchange.payBy", { amount, provider: t("exchange.bySystem") })
    const named = (name: string) => page.getByRole("button", { name, exact: true })
    const pay = named(alone).or(named(among))
    await pay.click()
    await pay.waitFor({ state: "detached" })
  }

  async printSlip(): Promise<Download> {
    const { page, t } = this.tab
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: t("sendBack.slip") }).click(),
    ])
    return download
  }

  async cancel() {
    const { page, t } = this.tab
    await page.getByRole("button", { name: t("rma.cancel"), exact: true }).click()
    await page.getByRole("button", { name: t("rma.cancelYes") }).click()
    await page.getByText(t("now.canceled")).waitFor()
  }
}
