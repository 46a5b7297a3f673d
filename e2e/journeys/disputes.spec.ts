import { expectInvariants } from "../../integration-tests/checks"
import { disputeDesk } from "../../integration-tests/http/disputes/dispute-desk"
import { advanceDesk } from "../../integration-tests/http/exchanges/advance-desk"
import { eventually } from "../../integration-tests/runner"
import { DisputeCard } from "../pages/dispute-card"
import { ExchangeCard } from "../pages/exchange-card"
import { RmaPage } from "../pages/rma-page"
import { graveFindings } from "../stack/accessibility"
import { takePicture } from "../stack/picture"
import { withAdmin } from "../stack/with-admin"
import { signIn } from "./sign-in"

/** Medusa's own head of a form has a button without a name; everything below is ours. */
const BELOW_HEAD = "[role=dialog] form > :not(:first-child)"

withAdmin(({ store, journey }) => {
  const desk = () => disputeDesk(store)

  journey("looks into a shirt that never came, and sends it again", async (visit) => {
    const { delivered, dispute, read, kept, books } = desk()
    const order = await delivered(2)
    const before = await books(order)
    const rma = await dispute(order, 1)
    const tab = await signIn(visit, store.fixture.admin, "en")
    const { t } = tab.words
    const page = new RmaPage(tab, rma.display_id)
    const investigation = new DisputeCard(tab)
    await page.open(rma.id)
    await eventually(async () =>
      expect(await investigation.text()).toContain(t("dispute.noInvestigation"))
    )

    const form = await investigation.startEditing()
    expect(await graveFindings(tab.page, BELOW_HEAD)).toEqual([])
    await tab.page.keyboard.press("Escape")
    await form.waitFor({ state: "hidden" })
    await investigation.write({
      note: "Delivered on Tuesday, says the carrier, without a signature.",
      claimNumber: "CLM-4711",
    })
    await eventually(async () => {
      expect(await investigation.text()).toContain("without a signature")
      expect(await investigation.text()).toContain("CLM-4711")
      expect(await investigation.text()).toContain(t("dispute.nothingRecovered"))
    })
    await takePicture(tab, "dispute", { height: 1000 })

    const approving = await page.startApproving()
    await approving.submit()
    await eventually(async () => expect(await page.status()).toBe("approved"))
    expect(await page.goods()).toBe("not_expected")
    expect(await kept(order)).toBe(1)
    const sending = new ExchangeCard(tab, "exchange.sendAgain")
    expect(await sending.text()).toContain(t("exchange.stateDescription.released"))
    expect(await sending.text()).not.toContain(t("exchange.difference.none"))
    expect(await sending.acts()).toEqual([t("exchange.cancelAgain")])
    // What lies behind a menu is hidden from everybody until it is closed.
    await eventually(async () => expect(await page.isNext("events.ship")).toBe(true))
    expect(await page.isNext("events.complete")).toBe(false)

    const left = await advanceDesk(store).fulfill(order, (await read(rma)).exchanges[0])
    expect(left.status).toBe(200)
    await tab.page.reload()
    await eventually(async () =>
      expect(await sending.text()).toContain(t("exchange.stateDescription.shipped"))
    )
    expect(await sending.card.locator("[aria-haspopup=menu]").count()).toBe(0)
    await eventually(async () => expect(await page.isNext("events.complete")).toBe(true))
    await page.complete()
    await eventually(async () => expect(await page.status()).toBe("completed"))
    await expect(books(order)).resolves.toEqual(before)
    await expectInvariants(store.container, order.id)
  })

  journey("refunds a lost shirt for which the carrier pays, in French", async (visit) => {
    const { delivered, dispute, books } = desk()
    const order = await delivered(2)
    const rma = await dispute(order, 1, "refund")
    const tab = await signIn(visit, store.fixture.admin, "fr")
    const page = new RmaPage(tab, rma.display_id)
    const investigation = new DisputeCard(tab)
    await page.open(rma.id)

    await investigation.write({
      note: "Le transporteur reconnaît la perte.",
      claimNumber: "SP-2087655",
      recovered: "42,50",
    })
    await eventually(async () => expect(await investigation.text()).toMatch(/42,50\s€/))
    const approving = await page.startApproving()
    await approving.submit()
    await eventually(async () => expect(await page.status()).toBe("approved"))

    const settling = await page.startSettling()
    await settling.submit("50,00 €")
    await eventually(async () => expect(await page.money()).toBe("reimbursed"))
    // What the carrier pays is the shop's own: the books of the order do not hear of it.
    await expect(books(order)).resolves.toEqual({ total: 60, pending: 0 })
    await expectInvariants(store.container, order.id)
  })
})
