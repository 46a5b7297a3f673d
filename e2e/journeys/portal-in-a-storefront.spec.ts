import { SignInPage } from "../pages/portal/sign-in-page"
import { withPortal, type PortalTab } from "../stack/with-portal"

/** Named by `portal_frame_ancestors` of the development shop. */
const STOREFRONT = "http://localhost:8000"
const STRANGER = "http://localhost:8001"

withPortal(({ store, journey }) => {
  /** A page of a storefront, as docs/guides/portal.md shows it. */
  const openAccountPage = async ({ page, origin }: PortalTab, storefront: string) => {
    const { two_shirts, customers } = store.fixture
    const link = `${origin}/returns/orders/${two_shirts[2].id}?order_number=${two_shirts[2].display_id}&email=${customers.emma.email}`
    await page.route(`${storefront}/**`, (route) =>
      route.fulfill({
        contentType: "text/html",
        body: `<h1>My account</h1><a href="${link}">Return something</a>
          <iframe title="Returns" src="${origin}/returns" width="360" height="700"></iframe>`,
      })
    )
    await page.goto(`${storefront}/account`)
  }

  journey("is shown in a frame of the storefront, where customers sign in", "en", async (tab) => {
    await openAccountPage(tab, STOREFRONT)
    const frame = tab.page.frameLocator("iframe")
    await frame.getByRole("heading", { name: tab.t("signIn.title") }).waitFor()
    await frame.getByLabel(tab.t("signIn.email"), { exact: true }).fill("emma.clarke@example.com")
    await frame
      .getByLabel(tab.t("signIn.password"), { exact: true })
      .fill(store.fixture.customers.emma.password)
    await frame.getByRole("button", { name: tab.t("signIn.submit"), exact: true }).click()
    await frame.getByRole("heading", { name: tab.t("home.title") }).waitFor()
  })

  journey("is shown in nobody else's frame", "en", async ({ page, t, ...tab }) => {
    await openAccountPage({ page, t, ...tab }, STRANGER)
    const refused = await page.waitForEvent("console", {
      predicate: (message) => message.text().includes("frame-ancestors"),
    }).catch(() => null)
    const shown = page.frameLocator("iframe").getByRole("heading", { name: t("signIn.title") })
    expect([refused !== null, await shown.count()]).toEqual([true, 0])
  })

  journey("opens one order from a storefront's link, its number filled in", "fr", async (tab) => {
    await openAccountPage(tab, STOREFRONT)
    await tab.page.getByRole("link", { name: "Return something" }).click()
    await new SignInPage(tab).heading().waitFor()
    const { display_id } = store.fixture.two_shirts[2]
    const number = tab.page.getByLabel(tab.t("signIn.orderNumber"), { exact: true })
    expect(await number.inputValue()).toBe(String(display_id))

    await tab.page.getByRole("button", { name: tab.t("signIn.withAccount") }).click()
    await new SignInPage(tab).signIn(store.fixture.customers.emma)
    await tab.page.getByRole("heading", { level: 1, name: tab.t("items.title") }).waitFor()
    await tab.page.getByText(tab.t("common.order", { number: display_id })).waitFor()

    // Whoever signs out leaves nothing behind.
    await tab.page.getByRole("button", { name: tab.t("common.signOut") }).click()
    await new SignInPage(tab).heading().waitFor()
    expect(await tab.page.evaluate(() => Object.keys(sessionStorage))).toEqual([])
  })
})
