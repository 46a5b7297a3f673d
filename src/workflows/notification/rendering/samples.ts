import { amountWords, dayWords } from "./value-words"
import type { MailVariables } from "./mail-variables"
import { tenderWords } from "../templates/tender-words"

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
  gift_card: { code: "GIFT-7KQ2-M4XP-9RTW-C3HV", expires_at: "2027-12-24" },
  data: {
    by: "user",
    reason: "The seal was broken.",
    amount: "€45.00",
    difference: {
      former: "€40.00",
      former_payer: "customer",
      now: "€20.00",
      payer: "customer",
      is_paid: true,
    },
    until: "2026-12-20",
    tender: "original_payment",
    way: "to your original means of payment",
    credit_note: "CN-2026-000042",
    is_counter_note: false,
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
  gift_card: { code: null, expires_at: null },
  data: {
    by: "system",
    reason: null,
    amount: null,
    difference: { former: null, former_payer: null, now: null, payer: null, is_paid: false },
    until: null,
    tender: null,
    way: null,
    credit_note: null,
    is_counter_note: false,
    failure: null,
    message: null,
    has_slip: false,
    has_label: false,
    items: [],
  },
}

const SAMPLE_UNTIL = "2026-12-20T12:00:00.000Z"

/** The invented case, with its amounts and days in the words of a language. */
export function sampleIn(locale: string): MailVariables {
  return {
    ...SAMPLE,
    rma: { ...SAMPLE.rma, return_by: dayWords(new Date("2026-12-24T12:00:00Z"), locale, "UTC") },
    gift_card: {
      ...SAMPLE.gift_card,
      expires_at: dayWords(new Date("2027-12-24T12:00:00Z"), locale, "UTC"),
    },
    data: {
      ...SAMPLE.data,
      amount: amountWords(45, "EUR", locale),
      difference: {
        ...SAMPLE.data.difference,
        former: amountWords(40, "EUR", locale),
        now: amountWords(20, "EUR", locale),
      },
      until: dayWords(new Date(SAMPLE_UNTIL), locale, "UTC"),
      way: tenderWords("original_payment", locale),
    },
  }
}

/** What events say that have not happened yet. */
export const SAMPLE_PAYLOAD: Record<string, unknown> = {
  reason: SAMPLE.data.reason,
  failure: SAMPLE.data.failure,
  body: SAMPLE.data.message,
  amount: 45,
  former_difference: 40,
  difference: 20,
  is_difference_paid: true,
  expires_at: SAMPLE_UNTIL,
  number: SAMPLE.data.credit_note,
  tender: SAMPLE.data.tender,
  units: SAMPLE.data.items,
}

/** `rma.items[].title`: the names of all that a template may use. */
export function mailVariableNames(): string[] {
  return Object.entries(SAMPLE).flatMap(([name, value]) => namesIn(value, name))
}

function namesIn(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return [path, ...namesIn(value[0], `${path}[]`).filter((n) => n !== `${path}[]`)]
  if (typeof value !== "object" || value === null) return [path]
  return Object.entries(value).flatMap(([name, inner]) => namesIn(inner, `${path}.${name}`))
}
