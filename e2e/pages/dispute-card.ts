import type { Locator } from "playwright-core"
import type { Tab } from "../stack/tab"
import { inOneLine } from "./in-one-line"

type Finding = {
  note: string
  claimNumber: string
  /** As the reader of the page writes amounts: "6.50" or "6,50". */
  recovered?: string
}

/** The card of a case that says what was found out about goods that never arrived. */
export class DisputeCard {
  readonly card: Locator

  constructor(private readonly tab: Tab) {
    this.card = tab.page.getByRole("region", { name: tab.words.t("dispute.title"), exact: true })
  }

  async text(): Promise<string> {
    return inOneLine(await this.card.innerText())
  }

  /** Opens the form in which the card is written. */
  async startEditing(): Promise<Locator> {
    const { page, words } = this.tab
    await this.card.locator("[aria-haspopup=menu]").click()
    await page.getByRole("menuitem", { name: words.t("common.edit"), exact: true }).click()
    return page.getByRole("dialog", { name: words.t("dispute.editTitle") })
  }

  async write({ note, claimNumber, recovered }: Finding) {
    const { t } = this.tab.words
    const form = await this.startEditing()
    const field = (name: string) => form.getByRole("textbox", { name, exact: true })
    await field(t("dispute.investigationNote")).fill(note)
    await field(t("dispute.carrierClaimNumber")).fill(claimNumber)
    if (recovered) await field(t("dispute.carrierAmountRecovered")).fill(recovered)
    await form.getByRole("button", { name: t("common.save"), exact: true }).click()
    await form.waitFor({ state: "hidden" })
  }
}
