import { renderPdf } from "../src/workflows/documents/render-pdf"
import { drawRmaCodes } from "../src/workflows/documents/rma-codes"
import { slipDocument, type SlipFacts } from "../src/workflows/documents/slip-document"
import { slipWords } from "../src/workflows/documents/slip-words"

/** Run by slip.ts in a process of its own, whose memory nobody else uses. Writes one line of JSON. */
const LINES = 100
const SAMPLES = 21
const MB = 1024 * 1024

const facts: SlipFacts = {
  number: "RMA-1042",
  order: "#17",
  shop_name: "Maison Morel",
  receiver: ["Maison Morel", "4 quai des Chartrons", "33000 Bordeaux", "France"],
  sender: ["Camille Durand", "14 rue des Trois-Conils", "33000 Bordeaux", "France"],
  approved_at: new Date("2026-11-22T10:00:00Z"),
  return_by: new Date("2026-12-06T22:59:59Z"),
  time_zone: "Europe/Paris",
  items: Array.from({ length: LINES }, (_, index) => ({
    quantity: (index % 4) + 1,
    title: `A shirt of organic linen with a long and winding name ${index + 1}`,
    subtitle: "M / Ecru",
    sku: `SHIRT-LINEN-${index + 1}`,
    reason: "Too small",
    action: "Send a new shirt",
  })),
  instructions: "Put the slip into the parcel and bring it to any post office.\n".repeat(10),
}

async function render(): Promise<{ ms: number; bytes: number }> {
  const started = performance.now()
  const codes = await drawRmaCodes(facts.number)
  const pdf = await renderPdf(slipDocument(facts, codes, slipWords("fr")))
  return { ms: performance.now() - started, bytes: pdf.length }
}

async function main(): Promise<void> {
  const before = process.memoryUsage().rss
  const first = await render()
  const times: number[] = []
  for (let sample = 0; sample < SAMPLES; sample++) times.push((await render()).ms)
  const median = times.sort((one, other) => one - other)[Math.floor(SAMPLES / 2)]
  const peak = process.resourceUsage().maxRSS * 1024
  process.stdout.write(
    JSON.stringify({
      lines: LINES,
      first_ms: Math.round(first.ms),
      median_ms: Math.round(median),
      file_kb: Math.round(first.bytes / 1024),
      peak_mb: Math.round(peak / MB),
      added_mb: Math.round((peak - before) / MB),
    })
  )
}

main().catch((error) => {
  console.error(error)
  process.exit(1)
})
