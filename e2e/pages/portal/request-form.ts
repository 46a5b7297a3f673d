import type { Locator } from "playwright-core"
import type { ShopperKind } from "../../../portal/src/request/request-draft"
import type { PortalTab } from "../../stack/with-portal"

type Photo = { name: string; content: Buffer }
type Wish = { reason: string; action?: string; note: string; photo?: Photo }

/** A request, step by step. */
export class RequestForm {
  constructor(private readonly tab: PortalTab) {}

  /** The orders are shown by a page at a time. */
  async chooseOrder(number: number) {
    const { page, t } = this.tab
    const link = page.getByRole("link", { name: t("common.order", { number }), exact: true })
    const more = page.getByRole("button", { name: t("common.showMore") })
    await page.getByRole("article").first().waitFor()
    while (!(await link.isVisible())) {
      const shown = await page.getByRole("article").count()
      await more.click()
      await page.getByRole("article").nth(shown).waitFor()
    }
    await link.click()
    await this.step("items.title")
  }

  async chooseKind(kind: ShopperKind) {
    await this.tab.page.getByRole("radio", { name: this.tab.t(`kind.${kind}`) }).check()
  }

  async setQuantity(title: string, quantity: number) {
    const name = this.tab.t("items.howMany", { title })
    await this.tab.page.getByRole("spinbutton", { name }).fill(String(quantity))
  }

  /** What a line says about itself. */
  async line(title: string): Promise<string> {
    return this.tab.page.getByRole("article").filter({ hasText: title }).innerText()
  }

  async describe(title: string, { reason, action, note, photo }: Wish, part = 0) {
    const { t } = this.tab
    const item = this.item(title, part)
    await item.getByRole("combobox", { name: t("details.reason") }).selectOption({ label: reason })
    if (action) {
      await item.getByRole("radio", { name: action, exact: true }).check()
    }
    await item.getByRole("textbox", { name: t("details.note") }).fill(note)
    if (photo) {
      await item.locator("input[type=file]").setInputFiles({
        name: photo.name,
        mimeType: "image/png",
        buffer: photo.content,
      })
      const name = t("details.removePhoto", { name: photo.name })
      await item.getByRole("button", { name }).waitFor()
    }
  }

  /** Marks what is to be sent instead; `variant` as the form calls it: "Brushed fleece hoodie, M". */
  async chooseReplacement(title: string, variant: string) {
    await this.item(title).getByRole("radio", { name: variant }).check()
  }

  /** Wishes for the first that each part of a line offers. */
  async chooseFirstActions(title: string) {
    for (const part of await this.tab.page.getByRole("region", { name: title }).all()) {
      await part.getByRole("radio").first().check()
    }
  }

  /** The wish that is chosen, empty for none. */
  async chosenAction(title: string): Promise<string> {
    const chosen = this.item(title).locator(".option:has(:checked) .option-label")
    return (await chosen.count()) ? chosen.innerText() : ""
  }

  async split(title: string) {
    await this.item(title).getByRole("button", { name: this.tab.t("details.split") }).click()
  }

  async tellOfPurchase({ place, price }: { place: string; price: string }) {
    const { page, t } = this.tab
    await page.getByText(t("details.more")).click()
    await page.getByLabel(t("details.purchasePlace")).fill(place)
    await page.getByLabel(t("details.purchasePrice")).fill(price)
  }

  /** Goes on; stays where something is missing. */
  async next() {
    await this.tab.page.getByRole("button", { name: this.tab.t("common.continue") }).click()
  }

  async step(title: "items.title" | "details.title" | "check.title") {
    await this.tab.page.getByRole("heading", { level: 1, name: this.tab.t(title) }).waitFor()
  }

  /** What has the focus, as it is read. */
  async focused(): Promise<string> {
    return this.tab.page.locator("body :focus").innerText()
  }

  sendButton(): Locator {
    return this.tab.page.getByRole("button", { name: this.tab.t("check.send") })
  }

  private item(title: string, part = 0): Locator {
    return this.tab.page.getByRole("region", { name: title }).nth(part)
  }
}
