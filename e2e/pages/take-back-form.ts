import type { Locator } from "playwright-core"
import type { ParcelKind } from "../../src/domain"
import type { Tab } from "../stack/tab"
import { choose } from "./choose"

/** The drawer over an order's page in which staff say what happened to a parcel. */
export class TakeBackForm {
  readonly dialog: Locator

  constructor(private readonly tab: Tab) {
    this.dialog = tab.page.getByRole("dialog", { name: tab.words.t("parcels.title") })
  }

  /** The parcel that is chosen, as the form calls it. */
  async parcel(): Promise<string> {
    const { t } = this.tab.words
    return this.dialog.getByRole("combobox", { name: t("parcels.parcel"), exact: true }).innerText()
  }

  async say(kind: ParcelKind) {
    const { t } = this.tab.words
    await choose(this.dialog, t("parcels.what"), t(`parcels.kind.${kind}`))
  }

  async markAddress() {
    await this.dialog.getByRole("switch", { name: this.tab.words.t("parcels.mark") }).click()
  }

  async submit() {
    await this.dialog.getByRole("button", { name: this.tab.words.t("parcels.submit") }).click()
    await this.dialog.waitFor({ state: "hidden" })
  }
}
