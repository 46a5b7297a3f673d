import { readFileSync } from "node:fs"
import path from "node:path"
import { casesOf, done, itemOf } from "../../integration-tests/http/cases"
import { uploaded } from "../../integration-tests/http/files"
import { eventually } from "../../integration-tests/runner"
import type { AdminRma, RmaMessagesResponse, StoreRma } from "../../src/types/http"
import { MessagesCard } from "../pages/messages-card"
import { RmaPage } from "../pages/rma-page"
import { takePicture } from "../stack/picture"
import { withAdmin } from "../stack/with-admin"
import { signIn } from "./sign-in"

const PHOTO = readFileSync(path.resolve(__dirname, "../../demo/photos/torn-seam.jpg"))

withAdmin(({ store, journey }) => {
  journey("answers a customer who sends a photo", async (tab) => {
    const emma = await store.signInAsCustomer(store.fixture.customers.emma)
    const [order] = store.fixture.two_shirts
    const [ofItem, ofMessage] = await uploaded(emma, [
      ["seam.jpg", PHOTO],
      ["closer.jpg", PHOTO],
    ])
    const { rma } = await done<{ rma: StoreRma }>(emma, "/store/rmas", {
      order_id: order.id,
      items: [
        {
          ...itemOf(order),
          reason_id: store.fixture.shop.return_reasons.too_small,
          note: "The seam is torn",
          attachment_ids: [ofItem.id],
        },
      ],
    })
    await done(emma, `/store/rmas/${rma.id}/messages`, {
      body: "Hello,\nhere it is from closer by. Do you need the other shirt, too?",
      attachment_ids: [ofMessage.id],
    })

    await signIn(tab, store.fixture.admin, "en")
    const page = new RmaPage(tab, rma.display_id)
    await page.open(rma.id)
    const card = new MessagesCard(tab)
    await eventually(async () => expect(await page.status()).toBe("requested"))
    await expect(unread(rma.id)).resolves.toBe(1)

    await card.bringIntoSight()
    await eventually(async () => expect(await card.pictures()).toBe(1))
    await eventually(async () => expect(await unread(rma.id)).toBe(0))
    await expect(card.badge()).resolves.toBe("1 new")
    await expect(card.messages()).resolves.toEqual([
      expect.stringMatching(/^Customer .*Do you need the other shirt, too\?/),
    ])

    await card.attach({ name: "notes.html", mimeType: "text/html", buffer: Buffer.from("<p>") })
    const refused = tab.page.getByText("This type of file is not accepted.")
    await refused.waitFor()
    await card.attach({ name: "how-to.jpg", mimeType: "image/jpeg", buffer: PHOTO })
    await eventually(async () => expect(await card.attached()).toEqual(["how-to.jpg"]))
    await card.write("Thank you! No, please keep the other one.\nFold it like in the picture.")
    await card.send()
    await eventually(async () => expect(await card.pictures()).toBe(2))
    await takePicture(tab, "messages", { height: 1000 })

    const { data } = await emma.get<RmaMessagesResponse>(`/store/rmas/${rma.id}/messages`)
    expect(data.messages[1]).toMatchObject({
      author_type: "user",
      body: "Thank you! No, please keep the other one.\nFold it like in the picture.",
      attachments: [{ filename: "how-to.jpg", mime_type: "image/jpeg" }],
    })
  })

  journey("writes to nobody about a draft", async (tab) => {
    const [, order] = store.fixture.two_shirts
    const draft = await casesOf(store.staff).request(order, 1, { status: "draft" })
    await signIn(tab, store.fixture.admin, "en")
    await new RmaPage(tab, draft.display_id).open(draft.id)
    await new MessagesCard(tab).bringIntoSight()
    await tab.page.getByText(tab.words.t("messages.draft")).waitFor()
    await expect(tab.page.getByRole("textbox", { name: tab.words.t("messages.label") }).count()).resolves.toBe(0)
  })

  async function unread(id: string): Promise<number> {
    return (await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${id}`)).data.rma.unread_for_staff
  }
})
