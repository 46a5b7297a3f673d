import { inLanguage, type Tab } from "../stack/tab"
import type { Language } from "../stack/words"

/** As the dashboard's list of languages calls them. */
const LANGUAGE_NAMES: Record<Language, string> = { en: "English", fr: "Français" }

/** Somebody's own settings. */
export class ProfilePage {
  constructor(private readonly tab: Tab) {}

  /** Returns the tab in its new language. */
  async changeLanguage(language: Language): Promise<Tab> {
    const { page, origin, words } = this.tab
    await page.goto(`${origin}/app/settings/profile/edit`)
    const drawer = page.getByRole("dialog")
    // The only choice there is; Medusa does not tie it to its label.
    await drawer.getByRole("combobox").click()
    await page.getByRole("option", { name: LANGUAGE_NAMES[language], exact: true }).click()
    await drawer.getByRole("button", { name: words.dashboard("actions.save") }).click()
    await drawer.waitFor({ state: "hidden" })
    return inLanguage(this.tab, language)
  }
}
