import type { MedusaContainer } from "@medusajs/framework/types"
import { CHAIN_BEGINNING, checkEnd, checkLink, differingColumns } from "../../domain"
import type { ChainBreak, ChainHead } from "../../domain"
import { parseDocument, parseLinkedNote, type LinkedNote } from "../../facts/credit-note"
import { RMA_MODULE } from "../../modules/rma"
import { hashText } from "../../modules/rma/hash-text"

/** What is wrong with a credit note: a break of its chain, or columns that do not say what its document says. */
export type CreditNoteFinding =
  | ChainBreak
  | (Omit<ChainBreak, "fault"> & { fault: "columns_differ"; columns: string[] })

/** What became of one series. */
export type VerifiedSeries = {
  series: string
  count: number
  /** The last number and the hash that stands for all of the series: kept elsewhere, it proves that nobody rewrote it. */
  last: { number: string | null; hash: string | null }
  findings: CreditNoteFinding[]
}

const BATCH = 1_000

/**
 * Checks every credit note of the shop (I8): numbers without a gap or a double, each note as it was
 * hashed and bound to the one before, each column as its document has it. One series after the other,
 * read in batches, so that a series may be as long as it likes. Changes nothing and takes no lock: notes
 * may be issued meanwhile.
 */
export async function* verifyCreditNotes(
  container: MedusaContainer
): AsyncGenerator<VerifiedSeries, void, void> {
  for (const series of await container.resolve(RMA_MODULE).readCreditNoteSeries()) {
    yield await verifySeries(container, series)
  }
}

async function verifySeries(container: MedusaContainer, series: string): Promise<VerifiedSeries> {
  const rmaModule = container.resolve(RMA_MODULE)
  const verified: VerifiedSeries = { series, count: 0, last: { number: null, hash: null }, findings: [] }
  let before: ChainHead = CHAIN_BEGINNING
  let after = { sequence: 0, id: "" }
  for (;;) {
    const { drawn, notes } = await rmaModule.readCreditNoteChain(series, after, BATCH)
    if (notes.length === 0) {
      const end = checkEnd(series, before, drawn)
      if (end) verified.findings.push(end)
      return verified
    }
    for (const note of notes.map(parseLinkedNote)) {
      verified.findings.push(...findingsOf(before, note))
      before = note.link
      after = note.link
      verified.count += 1
      verified.last = { number: note.link.number, hash: note.link.hash }
    }
  }
}

function findingsOf(before: ChainHead, { link, columns }: LinkedNote): CreditNoteFinding[] {
  const broken = checkLink(before, link, hashText)
  const findings: CreditNoteFinding[] = broken ? [broken] : []
  const document = readable(link)
  // What is no document any more was named by its hash already.
  const differing = document ? differingColumns(document, columns) : []
  if (differing.length > 0) {
    const { id: credit_note_id, series, number } = link
    findings.push({ fault: "columns_differ", series, number, credit_note_id, columns: differing })
  }
  return findings
}

function readable(link: { document: string }) {
  try {
    return parseDocument(link)
  } catch {
    return null
  }
}
