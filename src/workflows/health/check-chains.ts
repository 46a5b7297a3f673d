import type { MedusaContainer } from "@medusajs/framework/types"
import type { FoundHealth } from "../../facts/health-report"
import { verifyCreditNotes } from "../credit-note/verify-credit-notes"

/** Breaks in the chains of the credit notes (I8), each under the note at which it shows. */
export async function checkChains(container: MedusaContainer): Promise<FoundHealth[]> {
  const findings: FoundHealth[] = []
  for await (const series of verifyCreditNotes(container)) {
    for (const { credit_note_id, number, fault } of series.findings) {
      const subject_id = credit_note_id ?? number
      const known = findings.find((one) => one.subject_id === subject_id)
      // One note may be wrong in several ways: it is one finding.
      if (known) {
        known.found = `${known.found}, ${fault}`
        continue
      }
      findings.push({
        code: "credit_note_chain_broken",
        subject_id,
        order_id: null,
        order_display_id: null,
        rma_id: null,
        rma_display_id: null,
        expected: number,
        found: fault,
        repair: null,
      })
    }
  }
  return findings
}
