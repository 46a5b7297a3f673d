import { expectInvariants } from "../../integration-tests/checks"
import { aDeliveredOrder } from "../../integration-tests/factories/orders"
import { casesOf } from "../../integration-tests/http/cases"
import { advanceDesk } from "../../integration-tests/http/exchanges/advance-desk"
import { differenceDesk } from "../../integration-tests/http/exchanges/difference-desk"
import { eventually } from "../../integration-tests/runner"
import type { ShopperKind } from "../../portal/src/request/request-draft"
import type { AdminRma, AdminRmaListResponse } from "../../src/types/http"
import { CasePage } from "../pages/portal/case-page"
import { MyReturnsPage } from "../pages/portal/my-returns-page"
import { RequestForm } from "../pages/portal/request-form"
import { SignInPage } from "../pages/portal/sign-in-page"
import { expectUsable } from "../stack/usable"
import { withPortal, type PortalTab } from "../stack/with-portal"

const SHIRT = "Organic cotton T-shirt"
const HOODIE = "Brushed fleece hoodie"

withPortal(({ store, journey }) => {
  const signIn = async (tab: PortalTab): Promise<MyReturnsPage> => {
    const page = new SignInPage(tab)
    await page.open()
    await page.signIn(store.fixture.customers.emma)
    const list = new MyReturnsPage(tab)
    await list.shown()
    return list
  }
  const openCase = async (tab: PortalTab, number: string): Promise<CasePage> => {
    await (await signIn(tab)).openCase(number)
    const page = new CasePage(tab)
    await page.shown(number)
    return page
  }
  const aShirtAndAHoodie = () =>
    aDeliveredOrder(store.container, store.fixture.shop, {
      customer: store.fixture.customers.emma,
      items: [
        { variant: "shirt", quantity: 1 },
        { variant: "hoodie", quantity: 1 },
      ],
    })
  /** Asks for units of some lines, and answers the case that staff have of it. */
  const ask = async (
    tab: PortalTab,
    order: { id: string; display_id: number },
    kind: ShopperKind,
    wishes: Record<string, Parameters<RequestForm["describe"]>[1]>
  ): Promise<AdminRma> => {
    const list = await signIn(tab)
    await list.start()
    const form = new RequestForm(tab)
    await form.chooseOrder(order.display_id)
    await form.chooseKind(kind)
    for (const title of Object.keys(wishes)) await form.setQuantity(title, 1)
    await expectUsable(tab)
    await form.next()
    await form.step("details.title")
    for (const [title, wish] of Object.entries(wishes)) await form.describe(title, wish)
    await expectUsable(tab)
    await form.next()
    await form.step("check.title")
    await expectUsable(tab)
    await form.sendButton().click()
    await list.shown()
    const { data } = await store.staff.get<AdminRmaListResponse>("/admin/rmas", {
      query: { order_id: order.id },
    })
    expect(data.rmas).toMatchObject([{ kind }])
    await list.openCase(data.rmas[0].display_id)
    return data.rmas[0]
  }
  /** The shop says yes, and nothing is to be sent back. */
  const expectKept = async (tab: PortalTab, rma: AdminRma) => {
    const page = new CasePage(tab)
    await page.shown(rma.display_id)
    await expectUsable(tab)
    await casesOf(store.staff).act(rma.id, "approve")
    await tab.page.reload()
    await eventually(async () => expect(await page.text()).toContain(tab.t("now.approvedKeep")))
    expect(await page.text()).toContain(tab.t("exchange.again"))
    expect(await page.text()).not.toContain(tab.t("sendBack.title"))
    expect(await page.text()).not.toContain(tab.t("exchange.noDifference"))
    await expectUsable(tab)
    await expectInvariants(store.container, rma.order_id)
  }

  journey("chooses again before the shop says yes, and sees what it costs", "en", async (tab) => {
    const desk = differenceDesk(store)
    const order = await desk.buy()
    const rma = await desk.ask(order, "cap")
    const page = await openCase(tab, rma.display_id)
    const { t } = tab
    await eventually(async () =>
      expect(await page.text()).toContain(t("exchange.youGet", { amount: "€20.00" }))
    )
    await page.chooseAnother(`${HOODIE}, M`)
    await eventually(async () => {
      expect(await page.text()).toContain(`${SHIRT}, White / M → ${HOODIE}, M`)
      expect(await page.text()).toContain(t("exchange.youPay", { amount: "€20.00" }))
    })
    await expectUsable(tab)

    await casesOf(store.staff).act(rma.id, "approve")
    await tab.page.reload()
    await eventually(async () =>
      expect(await page.text()).toContain(t("exchange.due", { amount: "€20.00" }))
    )
    expect(await tab.page.getByRole("button", { name: t("exchange.change") }).count()).toBe(0)
    await expectUsable(tab)
    await expectInvariants(store.container, order.id)
  })

  journey("keeps what was to come back, and pays for it", "fr", async (tab) => {
    const { order, rma } = await advanceDesk(store).anOverdueAdvance()
    const page = await openCase(tab, rma.display_id)
    const { t } = tab
    const amount = "50,00\u00a0€"
    await eventually(async () => expect(await page.text()).toContain(t("exchange.fullPriceDue")))
    await expectUsable(tab)
    await page.pay(amount)
    await tab.page.getByText(/^Vous avez réglé 50,00/).waitFor()
    const text = await page.text()
    expect(text).not.toContain(t("exchange.fullPriceDue"))
    for (const words of ["now.approvedPaid", "rma.kept"] as const) expect(text).toContain(t(words))
    expect(text).not.toContain(t("rma.ofRequested", { approved: "0", requested: "1" }))
    expect(await tab.page.getByRole("button", { name: t("rma.cancel") }).count()).toBe(0)
    await expectUsable(tab)
    const { data } = await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${rma.id}`)
    expect(data.rma.exchanges).toMatchObject([{ full_price: { status: "paid", amount: 50 } }])
    expect(data.rma.items).toMatchObject([{ approved_quantity: 0 }])
    await expectInvariants(store.container, order.id)
  })

  journey("says that a shirt did not arrive, and gets it once more", "en", async (tab) => {
    const note = "The parcel was left with nobody I know"
    const rma = await ask(tab, await aShirtAndAHoodie(), "dispute", {
      [SHIRT]: { reason: "Packing error", action: "Send again", note },
    })
    expect(rma.items).toMatchObject([{ resolution: "reship", note, requested_quantity: 1 }])
    await expectKept(tab, rma)
  })

  journey("complains of two things and keeps both, each in another way", "en", async (tab) => {
    const rma = await ask(tab, await aShirtAndAHoodie(), "complaint", {
      [SHIRT]: { reason: "Defective", action: "Refund", note: "A seam is loose" },
      [HOODIE]: { reason: "Defective", action: "Send again", note: "The zip is stuck" },
    })
    expect(rma.items).toMatchObject([
      { resolution: "refund", note: "A seam is loose" },
      { resolution: "reship", note: "The zip is stuck" },
    ])
    await expectKept(tab, rma)
  })
})
