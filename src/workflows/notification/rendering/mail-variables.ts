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
  /** What the event says. */
  data: {
    /** Who did it. */
    by: "customer" | "user" | "system"
    reason: string | null
    /** "€45.00" */
    amount: string | null
    tender: Tender | null
    /** The tender in words: "to your original means of payment". */
    way: string | null
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

/** `rma.items[].title`: the names of all that a template may use. */
export function variableNames(variables: MailVariables = SAMPLE): string[] {
  return Object.entries(variables).flatMap(([name, value]) => namesIn(value, name))
}

function namesIn(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return [path, ...namesIn(value[0], `${path}[]`).filter((n) => n !== `${path}[]`)]
  if (typeof value !== "object" || value === null) return [path]
  return Object.entries(value).flatMap(([name, inner]) => namesIn(inner, `${path}.${name}`))
}

/** A case that has everything, for previews where there is none yet, and to try templates on. */
export const SAMPLE: MailVariables = {
  rma: {
    number: "RMA-1042",
    status: "approved",
    kind: "return",
    goods_expected: true,
    return_by: "2026-12-24",
    rejection_reason: "The seal was broken.",
    customer_note: "Please ring twice.",
    tracking_number: "6A12345678901",
    label_url: "https://shop.example/labels/RMA-1042.pdf",
    items: [
      {
        title: "Linen shirt",
        quantity: 2,
        subtitle: "White / M",
        sku: "SHIRT-WHITE-M",
        reason: "Too small",
        action: "Refund",
        note: "The sleeves <1 cm> & the collar",
      },
    ],
  },
  order: { number: "#17" },
  customer: {
    name: "Emma Martin",
    first_name: "Emma",
    last_name: "Martin",
    email: "emma@shop.example",
  },
  shop: {
    name: "The shop",
    email: "returns@shop.example",
    return_address: "The shop, Returns\n1 High Street\nLondon",
    instructions: "Put the slip into the parcel.",
  },
  link: "https://shop.example/returns/cases/sample",
  data: {
    by: "user",
    reason: "The seal was broken.",
    amount: "€45.00",
    tender: "original_payment",
    way: "to your original means of payment",
    failure: "The card has expired.",
    message: "Hello,\nwhere do I find the slip?",
    has_slip: true,
    has_label: true,
    items: [{ title: "Linen shirt", quantity: 1 }],
  },
}

/** A case that has nothing but what every case has: templates must work for it, too. */
export const BARE_SAMPLE: MailVariables = {
  ...SAMPLE,
  rma: {
    ...SAMPLE.rma,
    goods_expected: false,
    return_by: null,
    rejection_reason: null,
    customer_note: null,
    tracking_number: null,
    label_url: null,
    items: [{ ...SAMPLE.rma.items[0], subtitle: null, sku: null, reason: null, action: null, note: null }],
  },
  customer: { ...SAMPLE.customer, name: null, first_name: null, last_name: null },
  shop: { ...SAMPLE.shop, email: null, return_address: null, instructions: null },
  link: null,
  data: {
    by: "system",
    reason: null,
    amount: null,
    tender: null,
    way: null,
    failure: null,
    message: null,
    has_slip: false,
    has_label: false,
    items: [],
  },
}
