import { expectInvariants } from "../../integration-tests/checks"
import { aDeliveredOrder } from "../../integration-tests/factories/orders"
import { casesOf } from "../../integration-tests/http/cases"
import { eventually } from "../../integration-tests/runner"
import { CreditNoteDrawer } from "../pages/credit-note-drawer"
import { CreditNotesPage } from "../pages/credit-notes-page"
import { graveFindings } from "../stack/accessibility"
import { takePicture } from "../stack/picture"
import { withAdmin } from "../stack/with-admin"
import { signIn } from "./sign-in"

/** The cross in the head of Medusa's own drawer has no name. */
const BELOW_HEAD_OF_DIALOG = "[role=dialog] > :not(:first-child)"

withAdmin(({ store, journey }) => {
  journey("finds a credit note by its case, reads it, and takes it back", async (visit) => {
    const order = await aDeliveredOrder(store.container, store.fixture.shop, {
      customer: store.fixture.customers.emma,
      items: [{ variant: "shirt", quantity: 2 }],
    })
    const { approve, receive, settle } = casesOf(store.staff)
    const rma = await receive(await approve(order, 2), 2)
    const kept = (await settle(rma, 1, { label_fee: 5 })).credit_note?.number ?? ""
    const paid = (await settle(rma, 1, { tenders: [{ tender: "manual" }] })).credit_note?.number ?? ""

    const tab = await signIn(visit, store.fixture.admin, "en")
    const { page: window, words } = tab
    const page = new CreditNotesPage(tab)
    await page.open()
    await page.search(rma.display_id)
    await eventually(async () => {
      expect(await page.numbers()).toEqual([paid, kept])
      expect(await page.isIn(kept, "kept")).toBe(true)
      expect(await page.isIn(paid, "paid")).toBe(true)
    })
    await takePicture(tab, "credit-notes")

    await page.show(kept)
    const drawer = new CreditNoteDrawer(tab)
    await drawer.dialog.getByText("Emma Clarke").waitFor()
    expect(await drawer.number()).toBe(kept)
    expect(await drawer.dialog.getByText("€45.00").count()).toBeGreaterThan(0)
    expect(await graveFindings(window, BELOW_HEAD_OF_DIALOG)).toEqual([])
    await takePicture(tab, "credit-note")
    await drawer.close()

    await page.choose(kept, "void")
    const form = window.getByRole("dialog")
    await form.getByRole("textbox").fill("The wrong shirt")
    await form.getByRole("button", { name: words.t("moneyActs.void"), exact: true }).click()
    await form.waitFor({ state: "hidden" })
    await eventually(async () => {
      const [counter, ...others] = await page.numbers()
      expect(others).toEqual([paid, kept])
      expect(await page.isIn(kept, "reversed")).toBe(true)
      expect(await page.isIn(counter, "counter")).toBe(true)
    })
    await expectInvariants(store.container, order.id)
  })
})
