import { expectInvariants, orderBooks } from "../../integration-tests/checks"
import { aDeliveredOrder } from "../../integration-tests/factories/orders"
import { casesOf, itemOf } from "../../integration-tests/http/cases"
import { eventually } from "../../integration-tests/runner"
import { CreditNoteDrawer } from "../pages/credit-note-drawer"
import { RmaPage } from "../pages/rma-page"
import { graveFindings } from "../stack/accessibility"
import { takePicture } from "../stack/picture"
import { withAdmin } from "../stack/with-admin"
import { signIn } from "./sign-in"

const SHIRT = "Organic cotton T-shirt"
const PHONE = { width: 390, height: 844 }
/** Medusa's own head of a form has a button without a name; everything below is ours. */
const BELOW_HEAD = "[role=dialog] form > :not(:first-child)"
const STICKS_OUT = "document.documentElement.scrollWidth > document.documentElement.clientWidth"

withAdmin(({ store, journey }) => {
  /** Two shirts at 50.00 that a customer was allowed to send back, with a label for 5.00. */
  const approvedShirts = async () => {
    const order = await aDeliveredOrder(store.container, store.fixture.shop, {
      customer: store.fixture.customers.emma,
      items: [{ variant: "shirt", quantity: 2 }],
    })
    const { act, request } = casesOf(store.staff)
    const reason_id = store.fixture.shop.return_reasons.defective
    const note = "The seam came undone on both"
    const { id } = await request(order, 2, { items: [{ ...itemOf(order, 2), reason_id, note }] })
    const rma = await act(id, "approve", { label: { tracking_number: "6A1", cost: 5 } })
    return { order, rma }
  }

  journey("takes a parcel from its receipt to the end on one screen", async (visit) => {
    const { order, rma } = await approvedShirts()
    const tab = await signIn(visit, store.fixture.admin, "en")
    const page = new RmaPage(tab, rma.display_id)
    await page.open(rma.id)

    const form = await page.startProcessing()
    await form.takeOneApart(SHIRT, {
      condition: "damaged",
      disposition: "quarantine",
      location: "Damaged goods",
    })
    await form.deductLabelFee("5.00")
    await eventually(async () => {
      expect(await form.consequences()).toEqual([
        expect.stringMatching(/^1 unit goes back on stock/),
        "1 unit is put aside at Damaged goods.",
        "€95.00 goes back to the customer’s original payment at once.",
        "A credit note is issued.",
        "The case is completed.",
        "The customer is mailed.",
      ])
      expect(await form.submitLabel()).toBe("Receive 2 and pay €95.00")
    })
    expect(await graveFindings(tab.page, BELOW_HEAD)).toEqual([])
    await takePicture(tab, "process", { height: 1500 })

    const usual = tab.page.viewportSize()
    await tab.page.setViewportSize(PHONE)
    expect(await graveFindings(tab.page, BELOW_HEAD)).toEqual([])
    expect(await tab.page.evaluate(STICKS_OUT)).toBe(false)
    if (usual) await tab.page.setViewportSize(usual)

    await form.submit()
    const note = new CreditNoteDrawer(tab)
    expect(await note.number()).toMatch(/^CN-\d{4}-\d{6}$/)
    await note.close()
    await eventually(async () => {
      expect(await page.status()).toBe("completed")
      expect(await page.money()).toBe("reimbursed")
      expect((await page.receivedUnits()).sort()).toEqual([
        "1 × As new Restock · Main warehouse",
        "1 × Damaged Quarantine · Damaged goods",
      ])
    })
    expect(await orderBooks(store.container, order.id)).toMatchObject({ total: 15, pending: 0 })
    await expectInvariants(store.container, order.id)
  })

  journey("pays for one of two units, keeps that for later, and takes it back", async (visit) => {
    const { order, rma } = await approvedShirts()
    const tab = await signIn(visit, store.fixture.admin, "fr")
    const { page: window, words } = tab
    const page = new RmaPage(tab, rma.display_id)
    await page.open(rma.id)

    const form = await page.startProcessing()
    await form.refund(SHIRT, 1)
    await form.deductLabelFee("0,00")
    await form.dialog.getByRole("radio", { name: words.t("settling.payment.later") }).click()
    await eventually(async () =>
      expect(await form.submitLabel()).toMatch(/^Réceptionner 2 et valider 50,00\s€$/)
    )
    await form.submit()
    await new CreditNoteDrawer(tab).close()
    await eventually(async () => {
      expect(await page.status()).toBe("processing")
      expect(await page.goods()).toBe("received")
    })

    await page.doWithSettlement("moneyActs.void")
    const voiding = window.getByRole("dialog", { name: words.t("moneyActs.voidTitle") })
    await voiding.getByRole("textbox").fill("Le client préfère un échange")
    await voiding.getByRole("button", { name: words.t("moneyActs.void"), exact: true }).click()
    await voiding.waitFor({ state: "hidden" })
    await eventually(async () => {
      expect(await window.getByText(words.t("settlementStatus.voided"), { exact: true }).count()).toBe(1)
      expect(await page.money()).toBe("owed")
    })
    await expectInvariants(store.container, order.id)
  })
})
