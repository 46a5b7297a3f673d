import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { casesOf } from "../../integration-tests/http/cases"
import { codeIn, guestsOf } from "../../integration-tests/http/guests"
import { policiesOf } from "../../integration-tests/http/policies/policies-of"
import { eventually } from "../../integration-tests/runner"
import type { AdminRmaListResponse } from "../../src/types/http"
import { inOneLine } from "../pages/in-one-line"
import { CasePage } from "../pages/portal/case-page"
import { MyReturnsPage } from "../pages/portal/my-returns-page"
import { RequestForm } from "../pages/portal/request-form"
import { SignInPage } from "../pages/portal/sign-in-page"
import { expectUsable } from "../stack/usable"
import { withPortal } from "../stack/with-portal"

const SHIRT = "Organic cotton T-shirt"

withPortal(({ store, journey }) => {
  journey("a guest says two things of one line, and is refused in French", "fr", async (tab) => {
    const { page, t } = tab
    const { guest: order } = store.fixture.orders
    const signIn = new SignInPage(tab)
    await signIn.open()
    await signIn.askForCode(order.display_id, order.email)
    await eventually(async () => expect(await guestsOf(store).codeMails(order)).toHaveLength(1))
    // A phone drops the page while its reader looks for the mail.
    await page.reload()
    await page.getByRole("heading", { name: t("signIn.codeTitle") }).waitFor()
    await signIn.enterCode(codeIn((await guestsOf(store).codeMails(order))[0]))

    const list = new MyReturnsPage(tab)
    await list.shown()
    await expectUsable(tab)
    await list.startForOrder(order.display_id)
    const form = new RequestForm(tab)
    await form.step("items.title")
    await form.setQuantity(SHIRT, 2)
    await expectUsable(tab)
    await form.next()
    await form.step("details.title")
    await form.describe(SHIRT, { reason: "Defective", note: "Une couture est défaite 🧵" })
    await form.split(SHIRT)
    await form.describe(SHIRT, { reason: "Too small", note: "صغير جدا ".repeat(20) }, 1)
    await form.chooseFirstActions(SHIRT)
    await expectUsable(tab)

    // Nothing is lost by another language, by going back, or by a reload.
    await page.getByRole("button", { name: "EN, English" }).click()
    await page.getByRole("heading", { level: 1, name: "Tell us more" }).waitFor()
    await page.getByRole("button", { name: "FR, Français" }).click()
    await page.goBack()
    await form.step("items.title")
    await page.goForward()
    await form.step("details.title")
    await page.reload()
    await form.step("details.title")
    await form.next()
    await form.step("check.title")
    await expectUsable(tab)
    await page.goBack()
    await form.step("details.title")
    await page.goForward()
    await form.step("check.title")

    const { data: shirts } = await store.staff.get<{ products: { id: string }[] }>("/admin/products", {
      query: { handle: "organic-cotton-t-shirt" },
    })
    const only_for = { product_ids: shirts.products.map(({ id }) => id) }
    await policiesOf(store).withPolicy([{ type: "final_sale", only_for }], {}, async () => {
      await form.sendButton().click()
      const refusal = page.getByRole("alert")
      await refusal.waitFor()
      expect(inOneLine(await refusal.innerText())).toBe(
        `${t("refusals.not_eligible")} C’était une vente ferme, qui ne peut être retournée.`
      )
    })
    await form.sendButton().click()
    await list.shown()
    const { data } = await store.staff.get<AdminRmaListResponse>("/admin/rmas", {
      query: { order_id: order.id },
    })
    expect(data.rmas).toMatchObject([
      {
        items: expect.arrayContaining([
          expect.objectContaining({ requested_quantity: 1, note: "Une couture est défaite 🧵" }),
          expect.objectContaining({ requested_quantity: 1, note: "صغير جدا ".repeat(20).trim() }),
        ]),
      },
    ])

    await list.openCase(data.rmas[0].display_id)
    const one = new CasePage(tab)
    await one.shown(data.rmas[0].display_id)
    await one.cancel()
    await expectUsable(tab)
  })

  journey("chooses an order, and sees what was paid back", "en", async (tab) => {
    const { page, t, origin } = tab
    const [order] = store.fixture.two_shirts
    const { approve, receive, settle } = casesOf(store.staff)
    const rma = await receive(await approve(order, 2), 2)
    await settle(rma, 1, { tenders: [{ tender: "manual", amount: 50 }] })
    await settle(rma, 1)
    const signIn = new SignInPage(tab)
    await signIn.open("/new")
    await signIn.signIn(store.fixture.customers.emma)
    await page.getByRole("article").first().waitFor()
    await expectUsable(tab)

    await page.goto(`${origin}/returns/cases/${rma.id}`)
    const one = new CasePage(tab)
    await one.shown(rma.display_id)
    const text = await one.text()
    expect(text).toContain(`€50.00 ${t("money.paidOn")} ${t("money.manual")}`)
    expect(text).toContain(`€50.00 ${t("money.prepared")}`)
    await expectUsable(tab)
  })

  journey("leads out of a link to one case, also when it has expired", "en", async (tab) => {
    const { page, t, origin } = tab
    const [, order] = store.fixture.two_shirts
    const rma = await casesOf(store.staff).request(order)
    const link = `${origin}/returns/cases/${rma.id}#access=${await guestsOf(store).caseToken(rma)}`
    const one = new CasePage(tab)
    await one.open(link)
    await one.shown(rma.display_id)
    expect(await page.getByRole("button", { name: t("rma.cancel") }).count()).toBe(0)
    await page.getByText(t("rma.byLink")).waitFor()

    // Who signs in may do what the link may not.
    await page.getByRole("link", { name: t("signIn.submit") }).click()
    await new SignInPage(tab).signIn(store.fixture.customers.emma)
    const list = new MyReturnsPage(tab)
    await list.shown()
    await list.openCase(rma.display_id)
    await one.shown(rma.display_id)
    await one.cancel()

    await page.evaluate(() => sessionStorage.clear())
    await store.container
      .resolve(ContainerRegistrationKeys.PG_CONNECTION)("rma_access_grant")
      .update({ expires_at: new Date(0) })
    await one.open(link)
    await page.reload()
    await page.getByText(t("signIn.linkEnded")).waitFor()
    await expectUsable(tab)
    await new SignInPage(tab).signIn(store.fixture.customers.emma)
    await one.shown(rma.display_id)
  })
})
