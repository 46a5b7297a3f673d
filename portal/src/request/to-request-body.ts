import { parseAmount } from "./parse-amount"
import type { RequestDraft } from "./request-draft"

/** The draft as `POST /store/rmas` takes it; it has no problems any more. */
export function toRequestBody(draft: RequestDraft, orderId: string, locale: string) {
  return {
    order_id: orderId,
    kind: draft.kind,
    locale,
    items: draft.parts.map((part) => ({
      line_item_id: part.line_item_id,
      quantity: part.quantity,
      reason_id: part.reason_id,
      action_id: part.action_id,
      note: part.note.trim(),
      ...(part.exchange && { exchange_variant_id: part.exchange.variant_id }),
      ...(part.attachments.length > 0 && { attachment_ids: part.attachments.map(({ id }) => id) }),
    })),
    ...(draft.customer_note.trim() && { customer_note: draft.customer_note.trim() }),
    ...(draft.received_on && { received_on: draft.received_on }),
    ...(draft.purchase_place.trim() && { purchase_place: draft.purchase_place.trim() }),
    ...(draft.purchase_price.trim() && { purchase_price: parseAmount(draft.purchase_price) }),
  }
}
