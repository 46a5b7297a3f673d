import { expectInvariants } from "../../integration-tests/checks"
import { disputeDesk } from "../../integration-tests/http/disputes/dispute-desk"
import { eventually } from "../../integration-tests/runner"
import { ExchangeCard } from "../pages/exchange-card"
import { OrderPage } from "../pages/order-page"
import { graveFindings } from "../stack/accessibility"
import { withAdmin } from "../stack/with-admin"
import { signIn } from "./sign-in"

const SHIRT = "Organic cotton T-shirt"
const SHIRT_M = `${SHIRT} · White / M`
/** Medusa's own head of a form has a button without a name; everything below is ours. */
const BELOW_HEAD = "[role=dialog] form > :not(:first-child)"

withAdmin(({ store, journey }) => {
  journey("makes an exchange in the grid of the order, and calls it off", async (visit) => {
    const { delivered, kept, read } = disputeDesk(store)
    const order = await delivered(2)
    const tab = await signIn(visit, store.fixture.admin, "en")
    const { page: window, words } = tab
    const orderPage = new OrderPage(tab)
    await orderPage.open(order.id)

    const creating = await orderPage.widget.startCreating()
    await creating.fillLine(SHIRT, {
      quantity: 1,
      action: "Exchange",
      reason: "Too small",
      note: "She would rather have the hoodie",
    })
    const replacement = await creating.startChoosing(SHIRT_M)
    await replacement.pick("HOODIE-M")
    await replacement.submit()
    await creating.shipBy("Standard delivery")
    expect(await graveFindings(window, BELOW_HEAD)).toEqual([])
    await creating.submit()

    await eventually(async () => expect(await orderPage.widget.numbers()).toHaveLength(1))
    const [number] = await orderPage.widget.numbers()
    const page = await orderPage.widget.openRma(number)
    const exchange = new ExchangeCard(tab)
    await eventually(async () => {
      expect(await exchange.text()).toContain("Brushed fleece hoodie")
      expect(await exchange.text()).toContain("Standard delivery")
    })

    const approving = await page.startApproving()
    // 20.00 for the hoodie and 10.00 for its shipping.
    await approving.dialog.getByText("€30.00").waitFor()
    await approving.submit()
    await eventually(async () =>
      expect(await exchange.text()).toContain("Do not ship yet: the customer has still to pay €30.00.")
    )
    expect(await kept(order)).toBe(1)

    await exchange.start("exchange.cancel")
    const canceling = window.getByRole("dialog", {
      name: words.t("exchange.cancelTitle", { number }),
    })
    await canceling.getByRole("textbox").fill("She prefers her money back")
    await canceling.getByRole("button", { name: words.t("exchange.cancel"), exact: true }).click()
    await canceling.waitFor({ state: "hidden" })
    await eventually(async () =>
      expect(await exchange.text()).toContain(words.t("exchange.state.canceled"))
    )

    // The shirt may still come, for its money: what the policy falls back to.
    const id = new URL(window.url()).pathname.split("/").pop() ?? ""
    expect(await read({ id })).toMatchObject({
      status: "approved",
      goods: "awaited",
      items: [{ resolution: "refund" }],
    })
    expect(await kept(order)).toBe(0)
    const processing = await page.startProcessing()
    await eventually(async () => expect(await processing.submitLabel()).toBe("Receive 1 and pay €50.00"))
    await expectInvariants(store.container, order.id)
  })
})
