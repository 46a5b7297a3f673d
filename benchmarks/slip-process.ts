import { renderPdf } from "../src/workflows/documents/render-pdf"
import { drawRmaCodes } from "../src/workflows/documents/rma-codes"
import { slipDocument, type SlipFacts } from "../src/workflows/documents/slip-document"
import { slipWords } from "../src/workflows/documents/slip-words"
import { measurePdf } from "./measure-pdf"

/** Run by slip.ts in a process of its own, whose memory nobody else uses. Writes one line of JSON. */
const LINES = 100

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

measurePdf({ lines: LINES, samples: 21 }, async () => {
  const codes = await drawRmaCodes(facts.number)
  return await renderPdf(slipDocument(facts, codes, slipWords("fr")))
})
