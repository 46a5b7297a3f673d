import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { ExecArgs } from "@medusajs/framework/types"
import { verifyCreditNotes, type CreditNoteFinding } from "../workflows/credit-note/verify-credit-notes"

const FAULTS: Record<CreditNoteFinding["fault"], string> = {
  missing: "is missing",
  duplicate: "was given twice",
  misnumbered: "is not the number of its place",
  unlinked: "does not carry the hash of the note before it",
  changed: "is not the document that was issued",
  columns_differ: "is kept with other values than its document has",
}

/**
 * Run by `medusa exec`: checks every series of credit notes, and says of each how many notes it has and
 * what is wrong first. Ends with 1 where anything is. What it prints of the last note is worth keeping
 * elsewhere: a series that was rewritten whole would end otherwise.
 */
export default async function verify({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  let isBroken = false
  for await (const { series, count, last, findings } of verifyCreditNotes(container)) {
    const [first, ...others] = findings
    if (!first) {
      logger.info(`${series}: ${count} credit notes, unbroken. Last: ${last.number} ${last.hash}`)
      continue
    }
    isBroken = true
    const more = others.length > 0 ? ` And ${others.length} more.` : ""
    logger.error(`${series}: ${count} credit notes, broken. ${sentenceOf(first)}.${more}`)
  }
  // Medusa ends the process after a script, with the code that is set here.
  if (isBroken) process.exitCode = 1
}

function sentenceOf(finding: CreditNoteFinding): string {
  const columns = finding.fault === "columns_differ" ? ` (${finding.columns.join(", ")})` : ""
  return `${finding.number} ${FAULTS[finding.fault]}${columns}`
}
