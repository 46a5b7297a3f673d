import { casesOf } from "../../integration-tests/http/cases"
import { eventually } from "../../integration-tests/runner"
import type { AdminRma, AdminRmaListResponse } from "../../src/types/http"
import { OrderPage } from "../pages/order-page"
import { ReturnsPage } from "../pages/returns-page"
import { chooseWithArrows, tabTo } from "../stack/keyboard"
import { mailsTo } from "../stack/outbox"
import { takePicture } from "../stack/picture"
import type { Tab } from "../stack/tab"
import { withAdmin } from "../stack/with-admin"
import { signIn } from "./sign-in"

withAdmin(({ store, journey }) => {
  const signedIn = (tab: Tab) => signIn(tab, store.fixture.admin, "en")

  journey("finds cases by number, order and e-mail, and by how far they are", async (tab) => {
    const { mugs, kit, guest, line_discount, tax_included, yen } = store.fixture.orders
    const { act, request } = casesOf(store.staff)
    for (const order of [mugs, kit, tax_included, yen]) {
      await request(order)
    }
    const ofLuc = await request(guest)
    const ofCamille = await request(line_discount)
    await act(ofLuc.id, "approve")
    await act(ofCamille.id, "reject", { reason: "Worn" })

    const list = new ReturnsPage(await signedIn(tab))
    await list.open()
    const shows = (...rmas: AdminRma[]) =>
      eventually(async () =>
        expect(await list.numbers()).toEqual(rmas.map(({ display_id }) => display_id))
      )

    await eventually(async () => expect(await list.numbers()).toHaveLength(6))
    await takePicture(tab, "list")

    await list.search(ofLuc.display_id)
    await shows(ofLuc)
    await list.search(String(line_discount.display_id))
    await shows(ofCamille)
    await list.search("nobody@example.com")
    await shows()
    await list.search(guest.email)
    await shows(ofLuc)

    await list.search("")
    await eventually(async () => expect(await list.numbers()).toContain(ofCamille.display_id))
    await list.filterByStatus("approved")
    await shows(ofLuc)
    const page = await list.openRma(ofLuc.display_id)
    await eventually(async () => expect(await page.status()).toBe("approved"))
  })

  journey("rejects what a customer asks for on the phone, and mails why", async (tab) => {
    const { partly_captured: order } = store.fixture.orders
    const list = new ReturnsPage(await signedIn(tab))
    await list.open()
    const creating = await list.startCreatingFor(order.email, order.display_id)
    await creating.fillLine("Organic cotton T-shirt", {
      quantity: 1,
      action: "Refund",
      reason: "No longer wanted",
      note: "Worn for a week",
    })
    await creating.submit()

    const page = await list.openedRma()
    const rejecting = await page.startRejecting()
    await rejecting.giveReason("Shirts that were worn cannot be sold again.")
    await rejecting.submit()

    await eventually(async () => {
      expect(await page.status()).toBe("rejected")
      expect(await page.history()).toEqual(["Rejected", "Requested"])
    })
    await eventually(async () =>
      expect(mailsTo(store.outbox, order.email)).toContainEqual(
        expect.objectContaining({
          event: "rma.rejected",
          subject: `About your request ${page.number}`,
          text: expect.stringContaining("Shirts that were worn cannot be sold again."),
        })
      )
    )
  })

  journey("makes an RMA with the keyboard alone, every field saying what it is", async (tab) => {
    const [order] = store.fixture.three_shirts
    const orderPage = new OrderPage(await signedIn(tab))
    await orderPage.open(order.id)
    const { keyboard } = tab.page

    await orderPage.widget.createButton().focus()
    await keyboard.press("Enter")
    await tabTo(tab, 'spinbutton "Quantity"')
    await keyboard.type("2")
    await tabTo(tab, 'combobox "Action"')
    await chooseWithArrows(tab, "Refund")
    await tabTo(tab, 'combobox "Reason"')
    await chooseWithArrows(tab, "Too large")
    await tabTo(tab, 'textbox "Note"')
    await keyboard.type("Two sizes too large")

    await keyboard.press("Escape")
    await tabTo(tab, 'button "Stay"')
    await keyboard.press("Enter")

    await tabTo(tab, 'button "Create RMA"')
    await keyboard.press("Enter")
    await eventually(async () => expect(await orderPage.widget.status()).toBe("requested"))
    const { data } = await store.staff.get<AdminRmaListResponse>("/admin/rmas", {
      query: { order_id: order.id },
    })
    expect(data.rmas).toMatchObject([
      {
        items: [
          {
            requested_quantity: 2,
            resolution: "refund",
            reason: { label: "Too large" },
            note: "Two sizes too large",
          },
        ],
      },
    ])
  })
})
