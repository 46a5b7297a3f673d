import {
  canonicalJson,
  creditNoteDocument,
  documentColumns,
  seriesName,
  toMinor,
} from "../../domain"
import type {
  CreditNoteLine,
  CreditNoteSeller,
  CreditNoteType,
  Currency,
} from "../../domain"
import { toBuyer, type BilledTo } from "../../facts/credit-note-order"
import { currencyOf } from "../../facts/currency"
import type { RmaRecord, SettlementRecord } from "../../facts/rma"
import { newId } from "../../modules/rma/new-id"
import type { RmaOptions } from "../../modules/rma/options"
import type { NewCreditNote, NewSettlement } from "../../modules/rma/types"

type Issue = {
  rma: RmaRecord
  /** Approved: what it says is frozen, and so is the document. */
  settlement: NewSettlement | SettlementRecord
  type: CreditNoteType
  /** The note that a counter-note takes back; null for a credit note. */
  reverses: { id: string; number: string } | null
  /** Whom the order was billed to; see facts/credit-note-order.ts. */
  order: { billed_to: BilledTo }
  settings: Pick<
    RmaOptions,
    "credit_note_prefix" | "seller" | "shop_name" | "return_address" | "time_zone"
  >
  /** Whoever issues it; null: nobody in person. */
  by: string | null
  now: Date
}

/**
 * The credit note of a settlement, or the counter-note that takes it back, ready for `RmaChange.credit_note`:
 * all but its number, which is drawn when it is written. Its document is frozen from here on.
 */
export function newCreditNote({
  rma,
  settlement,
  type,
  reverses,
  order,
  settings,
  by,
  now,
}: Issue): NewCreditNote {
  const currency = currencyOf(settlement.currency_code)
  const document = creditNoteDocument({
    id: newId("cn"),
    type,
    reverses: reverses && { id: reverses.id, number: reverses.number },
    issued_at: now,
    time_zone: settings.time_zone,
    currency,
    settlement_id: settlement.id,
    rma: { id: rma.id, number: rma.display_id },
    order: { id: rma.order_id, number: rma.order_display_id },
    seller: sellerOf(settings),
    buyer: toBuyer(order.billed_to, rma),
    lines: settlement.lines.map((line) => lineOf(line, rma, currency)),
  })
  return {
    ...documentColumns(document),
    series: seriesName(settings.credit_note_prefix, now, settings.time_zone),
    issued_at: now,
    issued_by: by,
    document: canonicalJson(document),
  }
}

/** A shop that did not say who it is before the law is named by what its mails and slips say. */
function sellerOf({ seller, shop_name, return_address }: Issue["settings"]): CreditNoteSeller {
  if (!seller) {
    const [name = "", ...address] = linesOf(return_address)
    return shop_name === null
      ? { name, address, tax_id: null, legal_notice: null }
      : { name: shop_name, address: linesOf(return_address), tax_id: null, legal_notice: null }
  }
  return { ...seller, address: linesOf(seller.address) }
}

function linesOf(text: string | null): string[] {
  return (text ?? "").split("\n").flatMap((line) => line.trim() || [])
}

function lineOf(
  { type, amount, taxes, rma_item_id, quantity, note }: Issue["settlement"]["lines"][number],
  rma: RmaRecord,
  currency: Currency
): CreditNoteLine {
  const item = rma.items.find(({ id }) => id === rma_item_id)
  return {
    type,
    title: item?.title ?? null,
    subtitle: item?.subtitle ?? null,
    sku: item?.sku ?? null,
    quantity,
    amount: toMinor(amount, currency),
    taxes: taxes.map((tax) => ({ ...tax, amount: toMinor(tax.amount, currency) })),
    note,
  }
}
