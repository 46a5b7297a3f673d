import { casesOf } from "../../integration-tests/http/cases"
import { PNG } from "../../integration-tests/http/files"
import { eventually } from "../../integration-tests/runner"
import type { Locale } from "../../portal/src/i18n/translate"
import type { AdminRma, AdminRmaListResponse, HttpReturnAction } from "../../src/types/http"
import { CasePage } from "../pages/portal/case-page"
import { MyReturnsPage } from "../pages/portal/my-returns-page"
import { RequestForm } from "../pages/portal/request-form"
import { SignInPage } from "../pages/portal/sign-in-page"
import { mailsTo } from "../stack/outbox"
import { takePicture } from "../stack/picture"
import { expectUsable } from "../stack/usable"
import { PHONE, withPortal } from "../stack/with-portal"

const SHIRT = "Organic cotton T-shirt"
const PHOTO = { name: "loose-seam.png", content: PNG }

withPortal(({ store, journey }) => {
  const actionLabel = async (id: string, locale: Locale) => {
    const { data } = await store.visitor.get<{ return_actions: HttpReturnAction[] }>(
      "/store/return-actions",
      { query: { locale } }
    )
    const action = data.return_actions.find((one) => one.id === id)
    if (!action) throw new Error(`No shopper may see the action ${id}`)
    return action.label
  }
  const casesOfOrder = async (orderId: string): Promise<AdminRma[]> => {
    const { data } = await store.staff.get<AdminRmaListResponse>("/admin/rmas", {
      query: { order_id: orderId },
    })
    return data.rmas
  }

  describe.each<Locale>(["en", "fr"])("in the language %s", (language) => {
    const of = (name: string) => `${name} (${language})`
    const pick = <T>(choices: T[]) => choices[language === "en" ? 0 : 1]

    journey(of("a customer asks on a phone and follows the case"), language, async (tab) => {
      const { page, t } = tab
      const order = pick(store.fixture.two_shirts)
      const refund = await actionLabel("ract_refund", language)
      const { emma } = store.fixture.customers

      const signIn = new SignInPage(tab)
      await signIn.open()
      await expectUsable(tab)
      await takePicture(tab, "portal-sign-in", PHONE)
      await signIn.trySignIn({ ...emma, password: "not-this-one" })
      expect(await signIn.complaint()).toBe(t("signIn.wrong"))
      await signIn.signIn(emma)

      const list = new MyReturnsPage(tab)
      await list.shown()
      await list.start()
      const form = new RequestForm(tab)
      await form.chooseOrder(order.display_id)
      await form.setQuantity(SHIRT, 2)
      await expectUsable(tab)
      await form.next()
      await form.step("details.title")

      // What is missing is counted and has the focus, and nothing goes on.
      await form.next()
      await eventually(async () =>
        expect(await form.focused()).toBe(t("common.fixErrors", { count: 2 }))
      )
      await expectUsable(tab)
      const wish = { reason: "Defective", action: refund, note: "A seam is loose", photo: PHOTO }
      await form.describe(SHIRT, wish)
      await form.tellOfPurchase({ place: "maison-morel.example", price: "49,90" })
      await takePicture(tab, "portal-details", { ...PHONE, height: 1500 })
      await expectUsable(tab)
      // Nothing typed is lost.
      await page.reload()
      await form.step("details.title")
      await form.next()
      await form.step("check.title")
      await expectUsable(tab)
      // Twice at once, as impatient thumbs do.
      await form.sendButton().dblclick()

      await list.shown()
      const [rma, ...others] = await casesOfOrder(order.id)
      expect(others).toEqual([])
      expect(rma).toMatchObject({
        purchase_place: "maison-morel.example",
        purchase_price: 49.9,
        items: [
          { requested_quantity: 2, note: "A seam is loose", reason: { label: "Defective" } },
        ],
      })
      expect(rma.items[0].attachments).toMatchObject([{ filename: PHOTO.name }])
      const [first] = await list.cases()
      for (const words of [rma.display_id, t("status.requested"), "Defective", refund]) {
        expect(first).toContain(words)
      }
      expect(await list.notices()).toContainEqual(
        expect.stringContaining(t("home.sent", { number: rma.display_id }))
      )
      await expectUsable(tab)
      await takePicture(tab, "portal-my-returns", PHONE)

      await list.openCase(rma.display_id)
      const one = new CasePage(tab)
      await one.shown(rma.display_id)
      await one.writeMessage("Must I wash it first?")
      await expectUsable(tab)

      await casesOf(store.staff).act(rma.id, "approve")
      await page.reload()
      await one.shown(rma.display_id)
      expect(await one.text()).toContain(t("now.approvedSend"))
      await eventually(async () => expect(await one.text()).toContain("Must I wash it first?"))
      const slip = await one.printSlip()
      expect(slip.suggestedFilename()).toBe(`${rma.display_id}.pdf`)
      expect(await slip.failure()).toBeNull()
      await one.addTracking({ carrier: "La Poste", number: "6A12345678901" })
      await eventually(async () => expect(await one.timeline()).toContain(t("timeline.shipped")))
      const [tracked] = await casesOfOrder(order.id)
      expect(tracked.tracking).toEqual([{ carrier: "La Poste", tracking_number: "6A12345678901" }])
      await expectUsable(tab)
      await takePicture(tab, "portal-case", { ...PHONE, height: 1400 })
    })

    journey(of("a guest comes in by the code, and a mail's link opens one case"), language, async (tab) => {
      const { page, t } = tab
      const { guest: order } = store.fixture.orders
      const signIn = new SignInPage(tab)
      await signIn.open()
      await signIn.askForCode(order.display_id, order.email)
      await expectUsable(tab)
      await signIn.enterCode("000000")
      await eventually(async () => expect(await signIn.complaint()).toBe(t("signIn.wrongCode")))
      await signIn.enterCode(await codeFor(order.email))

      const list = new MyReturnsPage(tab)
      await list.shown()
      await list.startForOrder(order.display_id)
      const form = new RequestForm(tab)
      await form.step("items.title")
      await form.chooseKind("dispute")
      await form.setQuantity(SHIRT, 1)
      await form.next()
      await form.step("details.title")
      const refund = await actionLabel("ract_refund", language)
      await form.describe(SHIRT, { reason: "Packing error", action: refund, note: "Not in the box" })
      await form.next()
      await form.step("check.title")
      await form.sendButton().click()
      await list.shown()
      const [rma] = await casesOfOrder(order.id)
      expect(rma).toMatchObject({ kind: "dispute", goods: "not_expected", email: order.email })

      const link = await linkFor(order.email, rma.id)
      await page.evaluate(() => sessionStorage.clear())
      const one = new CasePage(tab)
      await one.open(link)
      await one.shown(rma.display_id)
      // The key is out of sight at once, and stays where this tab finds it again.
      expect(page.url()).toBe(`${tab.origin}/returns/cases/${rma.id}`)
      await page.reload()
      await one.shown(rma.display_id)
      await one.writeMessage("It came after all.")
      await expectUsable(tab)

      // It opens nothing else.
      await page.goto(`${tab.origin}/returns`)
      await signIn.heading().waitFor()
    })
  })

  /** The code of the latest mail that brings one. */
  async function codeFor(email: string): Promise<string> {
    let code: string | undefined
    await eventually(() => {
      const texts = mailsTo(store.outbox, email).map(({ text }) => text)
      code = texts.flatMap((text) => /\b\d{6,10}\b/.exec(text) ?? []).at(-1)
      expect(code).toBeDefined()
    })
    return String(code)
  }

  async function linkFor(email: string, rmaId: string): Promise<string> {
    let link: string | undefined
    await eventually(() => {
      const texts = mailsTo(store.outbox, email).map(({ text }) => text)
      link = texts.flatMap((text) => /\S+#access=[\w.~-]+/.exec(text) ?? []).at(-1)
      expect(link).toContain(`/cases/${rmaId}#access=`)
    })
    return String(link)
  }
})
