import type { Browser } from "playwright-core"
import { expectInvariants } from "../../integration-tests/checks"
import { aDeliveredOrder } from "../../integration-tests/factories/orders"
import { casesOf, itemOf } from "../../integration-tests/http/cases"
import { eventually } from "../../integration-tests/runner"
import type { AdminRma, AdminRmaListResponse, RefusalBody } from "../../src/types/http"
import { ExchangeCard } from "../pages/exchange-card"
import { CasePage } from "../pages/portal/case-page"
import { MyReturnsPage } from "../pages/portal/my-returns-page"
import { RequestForm } from "../pages/portal/request-form"
import { SignInPage } from "../pages/portal/sign-in-page"
import { RmaPage } from "../pages/rma-page"
import { graveFindings } from "../stack/accessibility"
import { takePicture } from "../stack/picture"
import { expectUsable } from "../stack/usable"
import { withAdmin } from "../stack/with-admin"
import { openPortalTab, PHONE, type PortalTab } from "../stack/with-portal"
import { signIn } from "./sign-in"

const SHIRT = "Organic cotton T-shirt"
/** As the portal calls it. */
const HOODIE = "Brushed fleece hoodie, M"
/** As the admin calls it. */
const SHIRT_M = `${SHIRT} · White / M`

withAdmin(({ store, journey }) => {
  /** What Medusa's own dialog sends when the new units are fulfilled. */
  const ship = ({ order_id, exchanges }: AdminRma) =>
    store.staff.post<RefusalBody>(`/admin/orders/${order_id}/fulfillments`, {
      items: exchanges[0].lines.map(({ line_item_id, quantity }) => ({ id: line_item_id, quantity })),
    })
  /** A shirt at 50.00 that its buyer has. */
  const aShirt = () =>
    aDeliveredOrder(store.container, store.fixture.shop, {
      customer: store.fixture.customers.emma,
      items: [{ variant: "shirt", quantity: 1 }],
    })
  /** What the customer does at the same time, on a phone of her own. */
  const inPortal = async (
    browser: Browser | null,
    walk: (tab: PortalTab, list: MyReturnsPage) => Promise<void>
  ) => {
    if (!browser) throw new Error("The tab is of no browser")
    const { tab, troubles, close } = await openPortalTab(browser, store.origin, "en")
    const signIn = new SignInPage(tab)
    await signIn.open()
    await signIn.signIn(store.fixture.customers.emma)
    const list = new MyReturnsPage(tab)
    await list.shown()
    await walk(tab, list)
    expect(troubles).toEqual([])
    await close()
  }
  const askForHoodie = async (tab: PortalTab, list: MyReturnsPage, order: number) => {
    await list.start()
    const form = new RequestForm(tab)
    await form.chooseOrder(order)
    await form.setQuantity(SHIRT, 1)
    await form.next()
    await form.step("details.title")
    await form.describe(SHIRT, { reason: "Too small", action: "Exchange", note: "It is too tight" })
    await form.chooseReplacement(SHIRT, HOODIE)
    await expectUsable(tab)
    await takePicture(tab, "portal-exchange-choose", { ...PHONE, height: 1500 })
    await form.next()
    await form.step("check.title")
    await form.sendButton().click()
    await list.shown()
  }
  const payDifference = async (tab: PortalTab, list: MyReturnsPage, number: string, amount: string) => {
    await list.openCase(number)
    const page = new CasePage(tab)
    await page.shown(number)
    await eventually(async () => expect(await page.text()).toContain(`${amount} still to pay`))
    await expectUsable(tab)
    await page.pay(amount)
    await eventually(async () =>
      expect(await page.text()).toContain(`You paid the difference of ${amount}`)
    )
  }
  const readCase = async (id: string) => {
    const { data } = await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${id}`)
    return data.rma
  }

  journey("sends a hoodie for a shirt once its difference is paid and the shirt is in", async (visit) => {
    const order = await aShirt()
    const tab = await signIn(visit, store.fixture.admin, "en")
    const { words } = tab
    const browser = tab.page.context().browser()
    await inPortal(browser, (portal, list) => askForHoodie(portal, list, order.display_id))
    const { data } = await store.staff.get<AdminRmaListResponse>("/admin/rmas", {
      query: { order_id: order.id },
    })
    const [asked] = data.rmas
    const page = new RmaPage(tab, asked.display_id)
    const exchange = new ExchangeCard(tab)
    await page.open(asked.id)

    await eventually(async () => expect(await exchange.text()).toContain("Brushed fleece hoodie"))
    const approving = await page.startApproving()
    await approving.dialog.getByText("€20.00").waitFor()
    await takePicture(tab, "exchange-approve", { height: 1600 })
    await approving.submit()
    await eventually(async () => {
      expect(await exchange.text()).toContain(words.t("exchange.state.difference_due"))
      expect(await exchange.text()).toContain("Do not ship yet: the customer has still to pay €20.00.")
    })
    expect(await exchange.acts()).toEqual([
      words.t("exchange.copyLink"),
      words.t("exchange.markAsPaid"),
      words.t("exchange.advance"),
      words.t("exchange.allow"),
      words.t("exchange.cancel"),
    ])
    expect(await graveFindings(tab.page, await exchange.selector())).toEqual([])
    await takePicture(tab, "exchange-due", { height: 1100 })
    const due = await readCase(asked.id)
    expect(await ship(due)).toMatchObject({ status: 409, data: { code: "difference_unpaid" } })

    await inPortal(browser, (portal, list) =>
      payDifference(portal, list, asked.display_id, "€20.00")
    )
    await tab.page.reload()
    await eventually(async () => {
      expect(await exchange.text()).toContain(words.t("exchange.state.goods_awaited"))
      expect(await exchange.text()).toContain("Paid on")
    })
    expect(await ship(due)).toMatchObject({ status: 409, data: { code: "goods_awaited" } })

    const receiving = await page.startReceiving()
    await receiving.submit()
    await eventually(async () =>
      expect(await exchange.text()).toContain(words.t("exchange.stateDescription.released"))
    )
    await takePicture(tab, "exchange-released", { height: 1100 })
    expect(await ship(due)).toMatchObject({ status: 200 })
    await expectInvariants(store.container, order.id)
  })

  journey("gives store credit for an exchange for less, which staff choose", async (visit) => {
    const order = await aShirt()
    // Nobody said yet what is sent instead.
    const rma = await casesOf(store.staff).request(order, 1, { items: [itemOf(order, 1, "exchange")] })
    const tab = await signIn(visit, store.fixture.admin, "en")
    const { words } = tab
    const page = new RmaPage(tab, rma.display_id)
    const exchange = new ExchangeCard(tab)
    await page.open(rma.id)
    await eventually(async () => expect(await exchange.text()).toContain(words.t("exchange.notChosen")))
    const drawer = await exchange.startChoosing(SHIRT_M)
    await drawer.option("SHIRT-WHITE-L").waitFor()
    expect(await graveFindings(tab.page, "[role=dialog] [role=radiogroup]")).toEqual([])
    await takePicture(tab, "exchange-options")
    await drawer.pick("CAP-LINEN")
    await drawer.submit()
    await eventually(async () => expect(await exchange.text()).toContain("Linen cap"))

    const approving = await page.startApproving()
    await approving.submit()
    await eventually(async () =>
      expect(await exchange.text()).toContain(words.t("exchange.difference.owed_to_customer"))
    )

    const form = await page.startProcessing()
    await form.payBy(words.t("tender.store_credit"))
    await eventually(async () => expect(await form.submitLabel()).toMatch(/20\.00/))
    await takePicture(tab, "exchange-cheaper", { height: 1300 })
    await form.submit()
    await eventually(async () =>
      expect((await readCase(rma.id)).settlements).toMatchObject([
        { owed: 20, reimbursements: [{ tender: "store_credit", amount: 20, status: "paid" }] },
      ])
    )
    await expectInvariants(store.container, order.id)
  })
})
