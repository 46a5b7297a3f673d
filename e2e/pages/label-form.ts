import type { Locator } from "playwright-core"
import type { Tab } from "../stack/tab"

type UploadedFile = { name: string; mimeType: string; buffer: Buffer }

/** What is entered of a label, in its own drawer and in that of the approval. */
export class LabelForm {
  constructor(
    private readonly tab: Tab,
    readonly dialog: Locator
  ) {}

  async choose(kind: "file" | "link") {
    await this.dialog
      .getByRole("radio", { name: this.tab.words.t(`documents.kind.${kind}`) })
      .click()
  }

  async attach(file: UploadedFile) {
    const label = this.tab.words.t("documents.file")
    await this.dialog.getByLabel(label, { exact: true }).setInputFiles(file)
  }

  async fill(field: "link" | "carrier" | "trackingNumber" | "cost", value: string) {
    const label = this.tab.words.t(`documents.${field}`)
    await this.dialog.getByLabel(label, { exact: true }).fill(value)
  }

  async submit() {
    await this.dialog.getByRole("button", { name: this.tab.words.t("common.save") }).click()
    await this.dialog.waitFor({ state: "hidden" })
  }
}
