import type { Account } from "../../integration-tests/factories/people"
import type { Tab } from "../stack/tab"

/** Where staff signs in. */
export class LoginPage {
  constructor(private readonly tab: Tab) {}

  async open() {
    await this.tab.page.goto(`${this.tab.origin}/app/login`)
  }

  /** Ends on the list of orders. */
  async signIn({ email, password }: Account) {
    const { page, words } = this.tab
    await page.getByPlaceholder(words.dashboard("fields.email")).fill(email)
    await page.getByPlaceholder(words.dashboard("fields.password")).fill(password)
    await page.getByRole("button", { name: words.dashboard("actions.continueWithEmail") }).click()
    await page.waitForURL("**/app/orders")
  }
}
