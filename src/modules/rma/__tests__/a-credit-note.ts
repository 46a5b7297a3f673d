import { canonicalJson, creditNoteDocument, documentColumns, seriesName } from "../../../domain"
import type { CreditNoteFacts } from "../../../domain"
import type { NewCreditNote } from "../types"

const NOW = new Date("2026-11-22T12:00:00.000Z")

/** A credit note of 50.00 for a shirt, before its number is drawn; of a settlement of its own for each id. */
export function aCreditNote(id: string, changes: Partial<CreditNoteFacts> = {}): NewCreditNote {
  const facts: CreditNoteFacts = {
    id,
    type: "credit_note",
    reverses: null,
    issued_at: NOW,
    time_zone: "Europe/Paris",
    currency: { code: "eur", digits: 2 },
    settlement_id: `stl_of_${id}`,
    rma: { id: "rma_1", number: "RMA-1001" },
    order: { id: "order_1", number: 17 },
    seller: { name: "Maison Morel", address: [], tax_id: null, legal_notice: null },
    buyer: {
      customer_id: null,
      email: "emma.clarke@example.com",
      name: "Emma Clarke",
      address: ["1 High Street"],
      country_code: "gb",
    },
    lines: [
      {
        type: "item_value",
        title: "Shirt",
        subtitle: "M",
        sku: "SHIRT-M",
        quantity: 1,
        amount: 5000,
        taxes: [{ rate: 20, code: "VAT", amount: 833 }],
        note: null,
      },
    ],
    ...changes,
  }
  const document = creditNoteDocument(facts)
  return {
    ...documentColumns(document),
    series: seriesName("CN", facts.issued_at, facts.time_zone),
    issued_at: facts.issued_at,
    issued_by: "user_1",
    document: canonicalJson(document),
  }
}
