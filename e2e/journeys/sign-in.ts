import type { Account } from "../../integration-tests/factories/people"
import { LoginPage } from "../pages/login-page"
import { ProfilePage } from "../pages/profile-page"
import type { Tab } from "../stack/tab"
import type { Language } from "../stack/words"

/** Signs staff in, who then chooses their language: returns the tab in it. */
export async function signIn(tab: Tab, account: Account, language: Language): Promise<Tab> {
  const login = new LoginPage(tab)
  await login.open()
  await login.signIn(account)
  return language === tab.language ? tab : new ProfilePage(tab).changeLanguage(language)
}
