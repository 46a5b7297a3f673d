import type { AdminRmaListResponse } from "../../src/types/http"
import { MyReturnsPage } from "../pages/portal/my-returns-page"
import { RequestForm } from "../pages/portal/request-form"
import { SignInPage } from "../pages/portal/sign-in-page"
import { tabTo } from "../stack/keyboard"
import { withPortal } from "../stack/with-portal"

const SHIRT = "Organic cotton T-shirt"

withPortal(({ store, journey }) => {
  journey("asks for a return with the keyboard alone", "en", async (tab) => {
    const { page, t } = tab
    const { keyboard } = page
    const { emma } = store.fixture.customers
    const { partly_captured: order } = store.fixture.orders
    const press = async (wanted: string, key = "Enter") => {
      await tabTo(tab, wanted)
      await keyboard.press(key)
    }
    const write = async (wanted: string, text: string) => {
      await tabTo(tab, wanted)
      await keyboard.type(text)
    }

    await new SignInPage(tab).open()
    await write(`textbox "${t("signIn.email")}"`, emma.email)
    await write(`textbox "${t("signIn.password")}"`, emma.password)
    await keyboard.press("Enter")
    const list = new MyReturnsPage(tab)
    await list.shown()
    await press(`link "${t("home.start")}"`)
    await page.getByRole("heading", { level: 1, name: t("orders.title") }).waitFor()
    await page.getByRole("article").first().waitFor()
    await press(`link "${t("common.order", { number: order.display_id })}`)

    const form = new RequestForm(tab)
    await form.step("items.title")
    await tabTo(tab, `radio "${t("kind.return")}`)
    // What something else is asked of has the arrows, as in every group of choices.
    await keyboard.press("ArrowDown")
    await keyboard.press("ArrowUp")
    await press(`button "${t("items.more", { title: SHIRT })}"`, "Space")
    await press(`button "${t("common.continue")}"`)

    await form.step("details.title")
    await tabTo(tab, `combobox "${t("details.reason")}"`)
    await keyboard.type("Defective")
    await tabTo(tab, `radio`)
    await keyboard.press("Space")
    await write(`textbox "${t("details.note")}"`, "A seam is loose")
    await press(`button "${t("common.continue")}"`)
    await form.step("check.title")
    await press(`button "${t("check.send")}"`)

    await list.shown()
    const { data } = await store.staff.get<AdminRmaListResponse>("/admin/rmas")
    expect(data.rmas).toMatchObject([
      { status: "requested", items: [{ requested_quantity: 1, note: "A seam is loose" }] },
    ])
    const [{ display_id }] = data.rmas
    await press(`link "${display_id}"`)
    await page.getByRole("heading", { level: 1, name: display_id }).waitFor()
    await press(`button "${t("rma.cancel")}"`, "Space")
    // The harmless answer has the focus.
    await press(`button "${t("rma.cancelNo")}"`, "Space")
    await press(`button "${t("rma.cancel")}"`, "Space")
    await press(`button "${t("rma.cancelYes")}"`, "Space")
    await page.getByText(t("now.canceled")).waitFor()
  })
})
