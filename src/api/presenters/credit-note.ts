import { fromMinor, openAmount } from "../../domain"
import type { CreditNoteBuyer, CreditNoteDocument, CreditNoteLine, CreditNoteSeller } from "../../domain"
import type { LoadedCreditNote } from "../../facts/credit-note"
import type { CreditNoteRecord } from "../../facts/rma"
import type {
  HttpCreditNote,
  HttpCreditNoteDocument,
  HttpCreditNoteLine,
  HttpCreditNoteParty,
  HttpRmaCreditNote,
} from "../../types/http"
import { present } from "./present"

/** A credit note as staff see it, with its frozen document where that was asked for. */
export function presentCreditNote(
  note: LoadedCreditNote,
  document?: CreditNoteDocument
): HttpCreditNote {
  const { type, partner, total, paid } = note
  const reverses = type === "counter_note" ? partner : null
  const reversed_by = type === "credit_note" ? partner : null
  return {
    id: note.id,
    number: note.number,
    series: note.series,
    type,
    rma_id: note.rma_id,
    rma_display_id: note.rma_display_id,
    order_id: note.order_id,
    order_display_id: note.order_display_id,
    customer_id: note.customer_id,
    email: note.email,
    settlement_id: note.settlement_id,
    reverses,
    reversed_by,
    currency_code: note.currency_code,
    total: Number(total),
    // Payments are those of the settlement, which a counter-note has none of.
    paid: type === "credit_note" ? Number(paid) : 0,
    open: Number(openAmount({ type, is_reversed: reversed_by !== null, total, paid })),
    issued_at: note.issued_at.toISOString(),
    issued_by: note.issued_by,
    ...(document && { document: presentDocument(document) }),
    hash: note.hash,
    previous_hash: note.previous_hash,
  }
}

/** A credit note as its case names it, to staff and to the customer. */
export function presentRmaCreditNote(note: CreditNoteRecord): HttpRmaCreditNote {
  return {
    id: note.id,
    number: note.number,
    type: note.type,
    settlement_id: note.settlement_id,
    reverses_id: note.reverses_id,
    currency_code: note.currency_code,
    total: Number(note.total),
    issued_at: note.issued_at.toISOString(),
  }
}

function presentDocument(document: CreditNoteDocument): HttpCreditNoteDocument {
  const { currency, seller, buyer, lines, taxes, credited, total, time_zone } = document
  const major = (amount: number) => fromMinor(amount, currency)
  return {
    seller: presentSeller(seller),
    buyer: presentBuyer(buyer),
    lines: lines.map((line) => presentLine(line, major)),
    taxes: taxes.map(({ rate, code, net, tax, gross }) => ({
      rate,
      code,
      net: major(net),
      tax: major(tax),
      gross: major(gross),
    })),
    credited: {
      net: major(credited.net),
      tax: major(credited.tax),
      gross: major(credited.gross),
    },
    total: major(total),
    time_zone,
  }
}

function presentSeller({ name, address, tax_id, legal_notice }: CreditNoteSeller): HttpCreditNoteParty {
  return { name, address, ...present({ tax_id, legal_notice }) }
}

function presentBuyer({ name, address, country_code, email }: CreditNoteBuyer): HttpCreditNoteParty {
  return { name, address, email, ...present({ country_code }) }
}

function presentLine(
  { type, title, subtitle, sku, quantity, amount, taxes, note }: CreditNoteLine,
  major: (amount: number) => number
): HttpCreditNoteLine {
  return {
    type,
    amount: major(amount),
    taxes: taxes.map((tax) => ({ ...tax, amount: major(tax.amount) })),
    ...present({ title, subtitle, sku, quantity, note }),
  }
}
