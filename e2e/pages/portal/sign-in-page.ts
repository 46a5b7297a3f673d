import type { Account } from "../../../integration-tests/factories/people"
import type { PortalTab } from "../../stack/with-portal"

/** Where a shopper says who they are. */
export class SignInPage {
  constructor(private readonly tab: PortalTab) {}

  async open(path = "") {
    await this.tab.page.goto(`${this.tab.origin}/returns${path}`)
    await this.heading().waitFor()
  }

  heading() {
    return this.tab.page.getByRole("heading", { level: 1, name: this.tab.t("signIn.title") })
  }

  /** Ends where the shopper wanted to go. */
  async signIn(account: Account) {
    await this.trySignIn(account)
    await this.heading().waitFor({ state: "detached" })
  }

  async trySignIn({ email, password }: Account) {
    const { page, t } = this.tab
    await page.getByLabel(t("signIn.email"), { exact: true }).fill(email)
    await page.getByLabel(t("signIn.password"), { exact: true }).fill(password)
    await page.getByRole("button", { name: t("signIn.submit"), exact: true }).click()
  }

  async askForCode(orderNumber: number, email: string) {
    const { page, t } = this.tab
    await page.getByRole("button", { name: t("signIn.withOrder") }).click()
    await page.getByLabel(t("signIn.orderNumber"), { exact: true }).fill(String(orderNumber))
    await page.getByLabel(t("signIn.orderEmail"), { exact: true }).fill(email)
    await page.getByRole("button", { name: t("signIn.sendCode") }).click()
    await page.getByRole("heading", { name: t("signIn.codeTitle") }).waitFor()
  }

  async enterCode(code: string) {
    const { page, t } = this.tab
    await page.getByLabel(t("signIn.code"), { exact: true }).fill(code)
    await page.getByRole("button", { name: t("signIn.openOrder") }).click()
  }

  /** What the page complains of, empty for nothing. */
  async complaint(): Promise<string> {
    return this.tab.page.getByRole("alert").innerText()
  }
}
