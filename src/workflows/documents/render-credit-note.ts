import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import { loadCreditNote } from "../credit-note/load-credit-notes"
import { creditNoteLayout } from "./credit-note-layout"
import { creditNoteWords } from "./credit-note-words"
import { renderPdf } from "./render-pdf"
import type { RenderedDocument } from "./render-slip"

/**
 * A credit note as PDF, in the language of `locale`, else in that of its case. Of the frozen document
 * alone, so that it says the same whenever it is printed.
 * @throws Refusal `not_found`
 */
export async function renderCreditNote(
  container: MedusaContainer,
  id: string,
  locale: string | null
): Promise<RenderedDocument> {
  const { note, document } = await loadCreditNote(container, id)
  const words = creditNoteWords(locale ?? (await localeOfCase(container, note.rma_id)))
  const content = await renderPdf(creditNoteLayout(note.number, document, words))
  return { filename: `${note.number}.pdf`, mime_type: "application/pdf", content }
}

async function localeOfCase(container: MedusaContainer, id: string): Promise<string | null> {
  const [rma] = await container.resolve(RMA_MODULE).listRmas({ id }, { select: ["locale"] })
  return rma?.locale ?? null
}
