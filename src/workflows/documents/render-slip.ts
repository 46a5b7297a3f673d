import type { MedusaContainer } from "@medusajs/framework/types"
import { assertSlipPrintable } from "../../domain"
import { toRmaFacts } from "../../facts/rma"
import { loadRma } from "../rma/load-rma"
import { loadSlip } from "./load-slip"
import { renderPdf } from "./render-pdf"
import { drawRmaCodes } from "./rma-codes"
import { slipDocument } from "./slip-document"
import { slipWords } from "./slip-words"

/** A file to be mailed or downloaded. */
export type RenderedDocument = { filename: string; mime_type: string; content: Buffer }

/**
 * The return slip of a case as PDF, in the language of `locale`, else in that of the case.
 * @throws Refusal `not_found`, `transition_not_allowed` (not approved, or nothing has to come back)
 */
export async function renderSlip(
  container: MedusaContainer,
  rmaId: string,
  locale: string | null
): Promise<RenderedDocument> {
  const rma = await loadRma(container, rmaId)
  assertSlipPrintable(toRmaFacts(rma))
  const spoken = locale ?? rma.locale
  const words = slipWords(spoken)
  const [facts, codes] = await Promise.all([
    loadSlip(container, rma, { locale: spoken, words }),
    drawRmaCodes(rma.display_id),
  ])
  const content = await renderPdf(slipDocument(facts, codes, words))
  return { filename: `${rma.display_id}.pdf`, mime_type: "application/pdf", content }
}
