import type { RmaKind, RmaStatus, Tender } from "../../../domain"

type Unit = { title: string; quantity: number }

/**
 * What templates may speak of. Everything is always there and null where it is not known, so that a
 * name which is not here is a mistake in the template. Amounts and days are words in the language of
 * the mail.
 */
export type MailVariables = {
  rma: {
    /** "RMA-1042" */
    number: string
    status: RmaStatus
    kind: RmaKind
    /** Whether anything has to come back. */
    goods_expected: boolean
    return_by: string | null
    rejection_reason: string | null
    customer_note: string | null
    tracking_number: string | null
    label_url: string | null
    /** Quantities as approved, or as asked for before that. */
    items: (Unit & {
      subtitle: string | null
      sku: string | null
      reason: string | null
      action: string | null
      note: string | null
    })[]
  }
  order: {
    /** "#17" */
    number: string
  }
  customer: {
    name: string | null
    first_name: string | null
    last_name: string | null
    email: string
  }
  shop: {
    name: string
    email: string | null
    return_address: string | null
    instructions: string | null
  }
  /** The case: for customers in the portal, for the shop in the admin. */
  link: string | null
  /** What the customer was paid by, of a gift card or a coupon: what they type at the checkout, and until when. */
  gift_card: {
    code: string | null
    expires_at: string | null
  }
  /** What the event says. */
  data: {
    /** Who did it. */
    by: "customer" | "user" | "system"
    reason: string | null
    /** "€45.00" */
    amount: string | null
    /** The difference of an exchange that changed, because fewer units are exchanged; null: it did not. */
    difference: {
      /** "€40.00", whoever pays it. */
      former: string | null
      former_payer: "customer" | "shop" | "nobody" | null
      now: string | null
      payer: "customer" | "shop" | "nobody" | null
      /** The customer had paid the former one. */
      is_paid: boolean
    }
    /** "24 December 2026": until when an offer holds, or by when goods should have come. */
    until: string | null
    tender: Tender | null
    /** The tender in words: "to your original means of payment". */
    way: string | null
    /** "CN-2026-000042" */
    credit_note: string | null
    /** Whether that takes another credit note back. */
    is_counter_note: boolean
    /** What a payment provider said. */
    failure: string | null
    /** What somebody wrote in the thread of the case. */
    message: string | null
    /** Whether the return slip is attached. */
    has_slip: boolean
    /** Whether the carrier's label is attached. */
    has_label: boolean
    /** Units that the event is about. */
    items: Unit[]
  }
}
