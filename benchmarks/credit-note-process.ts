import { creditNoteDocument } from "../src/domain"
import { creditNoteLayout } from "../src/workflows/documents/credit-note-layout"
import { creditNoteWords } from "../src/workflows/documents/credit-note-words"
import { renderPdf } from "../src/workflows/documents/render-pdf"
import { measurePdf } from "./measure-pdf"

/** Run by credit-note.ts in a process of its own, whose memory nobody else uses. Writes one line of JSON. */
const LINES = 200

const document = creditNoteDocument({
  id: "cn_1",
  type: "credit_note",
  reverses: null,
  issued_at: new Date("2026-11-22T10:00:00Z"),
  time_zone: "Europe/Paris",
  currency: { code: "eur", digits: 2 },
  settlement_id: "stl_1",
  rma: { id: "rma_1", number: "RMA-1042" },
  order: { id: "order_1", number: 17 },
  seller: {
    name: "Maison Morel",
    address: ["4 quai des Chartrons", "33000 Bordeaux"],
    tax_id: "FR40303265045",
    legal_notice: "SARL au capital de 10 000 €, RCS Bordeaux 303 265 045",
  },
  buyer: {
    customer_id: null,
    email: "camille.durand@example.com",
    name: "Camille Durand",
    address: ["14 rue des Trois-Conils", "33000 Bordeaux"],
    country_code: "fr",
  },
  lines: Array.from({ length: LINES }, (_, index) => ({
    type: "item_value" as const,
    title: `A shirt of organic linen with a long and winding name ${index + 1}`,
    subtitle: "M / Ecru",
    sku: `SHIRT-LINEN-${index + 1}`,
    quantity: (index % 4) + 1,
    amount: 6000,
    taxes: [{ rate: index % 2 ? 20 : 5.5, code: null, amount: index % 2 ? 1000 : 313 }],
    note: null,
  })),
})

measurePdf({ lines: LINES, samples: 11 }, () =>
  renderPdf(creditNoteLayout("CN-2026-000042", document, creditNoteWords("fr")))
)
