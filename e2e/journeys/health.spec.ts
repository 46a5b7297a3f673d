import { eventually } from "../../integration-tests/runner"
import { forgetTransactions, settled } from "../../integration-tests/http/health/patient"
import { takePicture } from "../stack/picture"
import type { Tab } from "../stack/tab"
import { withAdmin } from "../stack/with-admin"
import { signIn } from "./sign-in"

const PHONE = { width: 390, height: 844 }

withAdmin(({ store, journey }) => {
  journey("checks the books, and mends what is missing", async (anybody) => {
    const patient = await settled(store)
    const tab = await signIn(anybody, store.fixture.admin, "en")
    const { t } = tab.words
    const check = () => tab.page.getByRole("button", { name: t("health.checkNow") }).click()

    await tab.page.goto(`${tab.origin}/app/settings/returns/health`)
    await tab.page.getByText(t("health.neverTitle")).waitFor()
    await check()
    await tab.page.getByText(t("health.wellTitle", { count: 1 })).waitFor()

    await forgetTransactions(patient)
    await check()
    const finding = tab.page.getByText(t("health.finding.transaction_missing"))
    await finding.waitFor()
    await takePicture(tab, "settings-health")
    await tab.page.setViewportSize(PHONE)
    expect(await widthOf(tab)).toBeLessThanOrEqual(PHONE.width)

    await tab.page.getByRole("button", { name: t("health.repair.balance_transactions") }).click()
    const drawer = tab.page.getByRole("dialog")
    await drawer.getByText(t("health.does.balance_transactions")).waitFor()
    await drawer.getByRole("button", { name: t("health.confirm") }).click()

    await eventually(async () => expect(await finding.count()).toBe(0))
    await tab.page.getByText(t("health.wellTitle", { count: 1 })).waitFor()
  })
})

function widthOf({ page }: Tab): Promise<number> {
  return page.evaluate("document.documentElement.scrollWidth")
}
