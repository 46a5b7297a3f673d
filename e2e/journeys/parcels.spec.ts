import { expectInvariants } from "../../integration-tests/checks"
import type { PlacedOrder } from "../../integration-tests/factories/orders"
import { parcelsOf } from "../../integration-tests/http/parcels/parcels"
import { eventually } from "../../integration-tests/runner"
import type { AdminRma, AdminRmaListResponse } from "../../src/types/http"
import { CreditNoteDrawer } from "../pages/credit-note-drawer"
import { OrderPage } from "../pages/order-page"
import { ProcessForm } from "../pages/process-form"
import { graveFindings } from "../stack/accessibility"
import { takePicture } from "../stack/picture"
import { withAdmin } from "../stack/with-admin"
import { signIn } from "./sign-in"

const SHIRT = "Organic cotton T-shirt"
/** Medusa's own head of a form has a button without a name; everything below is ours. */
const BELOW_HEAD = "[role=dialog] form > :not(:first-child)"

withAdmin(({ store, journey }) => {
  const parcels = () => parcelsOf(store)
  /** The case that the drawer made, which has no number before. */
  const caseOf = async ({ id }: PlacedOrder): Promise<AdminRma> => {
    const query = { order_id: id }
    const { data } = await store.staff.get<AdminRmaListResponse>("/admin/rmas", { query })
    return data.rmas[0]
  }

  journey("takes a refused parcel back, and warns on the customer's next order", async (visit) => {
    const { twoShirts, count } = parcels()
    const order = await twoShirts({ captured: "all", shipped: "all", delivered: true })
    const before = await count(order)
    const tab = await signIn(visit, store.fixture.admin, "en")
    const { t } = tab.words
    const { page } = tab
    const orderPage = new OrderPage(tab)
    await orderPage.open(order.id)

    const form = await orderPage.widget.startTakingBack()
    await form.say("refused")
    await form.markAddress()
    expect(await form.parcel()).toBe(`2 × ${SHIRT} · White / M (${t("parcels.state.delivered")})`)
    expect(await graveFindings(page, BELOW_HEAD)).toEqual([])
    await takePicture(tab, "parcel-take-back")
    await form.submit()

    const { id, display_id } = await caseOf(order)
    const processing = new ProcessForm(tab, display_id)
    await processing.takeOneApart(SHIRT, { condition: "damaged", disposition: "scrap" })
    // Paid and gone: shipping is given back only where staff say so.
    await eventually(async () =>
      expect(await processing.submitLabel()).toBe("Receive 2 and pay €100.00")
    )
    await processing.submit()
    await new CreditNoteDrawer(tab).close()

    await eventually(async () => {
      expect(await orderPage.widget.status()).toBe("completed")
      expect(await orderPage.widget.text()).toContain(t("parcels.warning"))
    })
    await expect(count(order)).resolves.toMatchObject({
      stock: before.stock + 1,
      total: 10,
      pending: 0,
    })
    await expectInvariants(store.container, order.id)

    const next = await twoShirts({ captured: "all" })
    await orderPage.open(next.id)
    await eventually(async () =>
      expect(await orderPage.widget.text()).toContain(t("parcels.warning"))
    )
    await page.getByRole("link", { name: t("parcels.warningLink") }).click()
    await page.waitForURL(`**/app/returns/${id}`)
  })

  journey("keeps a packed parcel in the house, in French", async (visit) => {
    const { twoShirts, count } = parcels()
    const order = await twoShirts({ captured: "all", shipped: "packed" })
    const before = await count(order)
    const tab = await signIn(visit, store.fixture.admin, "fr")
    const { t } = tab.words
    const orderPage = new OrderPage(tab)
    await orderPage.open(order.id)

    const form = await orderPage.widget.startTakingBack()
    await form.dialog.getByText(t("parcels.canceledHint")).waitFor()
    await form.submit()

    const { display_id } = await caseOf(order)
    const processing = new ProcessForm(tab, display_id)
    // It never left: its shipping is given back as well.
    await eventually(async () =>
      expect(await processing.submitLabel()).toMatch(/110,00\s€/)
    )
    await processing.submit()
    await new CreditNoteDrawer(tab).close()

    await eventually(async () => expect(await orderPage.widget.status()).toBe("completed"))
    await expect(count(order)).resolves.toMatchObject({
      stock: before.stock + 2,
      reserved: 0,
      total: 0,
      pending: 0,
    })
    await expectInvariants(store.container, order.id)
  })
})
