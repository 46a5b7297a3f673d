import type { Tab } from "../stack/tab"
import type { CreditNoteState } from "../../src/admin/lib/credit-note-state"

/** The list of all credit notes. */
export class CreditNotesPage {
  constructor(private readonly tab: Tab) {}

  /** By the menu, as people come. */
  async open() {
    const { page, words } = this.tab
    await page.getByRole("link", { name: words.t("menu.creditNotes"), exact: true }).click()
    await page.getByRole("heading", { name: words.t("creditNotes.title"), level: 1 }).waitFor()
  }

  /** The numbers that the list shows, from top to bottom. */
  async numbers(): Promise<string[]> {
    return this.tab.page.getByRole("cell", { name: /^CN-\d{4}-\d{6}$/ }).allInnerTexts()
  }

  async search(text: string) {
    const { page, words } = this.tab
    await page.getByRole("searchbox", { name: words.t("creditNotes.search") }).fill(text)
  }

  /** Whether a note is in a state, by its words. */
  async isIn(number: string, state: CreditNoteState): Promise<boolean> {
    return this.rowOf(number).getByText(this.tab.words.t(`creditNotes.state.${state}`)).isVisible()
  }

  /** Opens what a click on a row shows. */
  async show(number: string) {
    await this.rowOf(number).getByRole("cell", { name: number, exact: true }).click()
  }

  /** Chooses from the menu of a row. */
  async choose(number: string, act: "show" | "print" | "pay" | "void") {
    const { page, words } = this.tab
    await this.rowOf(number).getByRole("button").last().click()
    await page.getByRole("menuitem", { name: words.t(`creditNotes.${act}`), exact: true }).click()
  }

  private rowOf(number: string) {
    return this.tab.page.getByRole("row").filter({ hasText: number })
  }
}
