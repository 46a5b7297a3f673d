import { SignInPage } from "../pages/portal/sign-in-page"
import { withPortal, type PortalTab } from "../stack/with-portal"

/** Named by `portal_frame_ancestors` of the development shop. */
const STOREFRONT = "http://localhost:8000"
const STRANGER = "http://localhost:8001"

withPortal(({ store, journey }) => {
  /** Opens a page of a storefront that links and shows the portal as docs/guides/portal.md says. */
  const openAccountPage = async ({ page, origin }: PortalTab, storefront: string) => {
    const { two_shirts, customers } = store.fixture
    const [, , order] = two_shirts
    const query = `order_number=${order.display_id}&email=${customers.emma.email}`
    // The storefront comes from nowhere, and Chromium asks before a page from elsewhere may look at
    // this machine. Shops and their storefronts lie in one and the same network.
    await page.context().grantPermissions(["local-network-access"])
    await page.route(`${storefront}/**`, (route) =>
      route.fulfill({
        contentType: "text/html",
        body:
          `<a href="${origin}/returns/orders/${order.id}?${query}">Return something</a>` +
          `<iframe title="Returns" src="${origin}/returns" width="360" height="700"></iframe>`,
      })
    )
    await page.goto(`${storefront}/account`)
  }

  journey("is shown in a frame of the storefront, where customers sign in", "en", async (tab) => {
    const { t } = tab
    const { emma } = store.fixture.customers
    await openAccountPage(tab, STOREFRONT)
    const frame = tab.page.frameLocator("iframe")
    await frame.getByLabel(t("signIn.email"), { exact: true }).fill(emma.email)
    await frame.getByLabel(t("signIn.password"), { exact: true }).fill(emma.password)
    await frame.getByRole("button", { name: t("signIn.submit"), exact: true }).click()
    await frame.getByRole("heading", { name: t("home.title") }).waitFor()
  })

  journey("is shown in nobody else's frame", "en", async (tab) => {
    const refused = tab.page.waitForEvent("requestfailed", (request) =>
      request.url().endsWith("/returns")
    )
    await openAccountPage(tab, STRANGER)
    expect((await refused).failure()?.errorText).toBe("net::ERR_BLOCKED_BY_RESPONSE")
  })

  journey("opens one order from a storefront's link, its number filled in", "fr", async (tab) => {
    const { page, t } = tab
    const { display_id } = store.fixture.two_shirts[2]
    const signIn = new SignInPage(tab)
    await openAccountPage(tab, STOREFRONT)
    await page.getByRole("link", { name: "Return something" }).click()
    await signIn.heading().waitFor()
    const number = page.getByLabel(t("signIn.orderNumber"), { exact: true })
    expect(await number.inputValue()).toBe(String(display_id))

    await page.getByRole("button", { name: t("signIn.withAccount") }).click()
    await signIn.signIn(store.fixture.customers.emma)
    await page.getByRole("heading", { level: 1, name: t("items.title") }).waitFor()
    await page.getByText(t("common.order", { number: display_id })).waitFor()

    // Whoever signs out leaves nothing behind.
    await page.getByRole("button", { name: t("common.signOut") }).click()
    await signIn.heading().waitFor()
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([])
  })
})
