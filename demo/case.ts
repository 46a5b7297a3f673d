import type {
  Condition,
  Disposition,
  ExchangePrice,
  LegalBasis,
  RmaKind,
  Tender,
} from "../src/domain"
import type { HttpRmaLabel, HttpRmaTracking } from "../src/types"
import type { ReturnReasonName, ShippingOptionName, VariantName } from "../integration-tests/factories/catalogue"
import type { OrderName } from "./orders"
import type { PhotoName } from "./photos"

/** One thing that was done to a case, by staff where nothing else is said. */
export type Act = { days_ago: number } & (
  | { act: "acknowledge" }
  | {
      act: "approve"
      label?: HttpRmaLabel
      /** What is agreed of the new units; the rest is the policy's to say. */
      exchange?: { price?: ExchangePrice; ships_by?: ShippingOptionName }
    }
  /** The customer pays the difference in the portal. */
  | { act: "pay_difference" }
  /** New units may leave before the old ones come, which are awaited so many days later. */
  | { act: "advance"; by_days: number }
  | { act: "allow_fulfillment"; reason: string }
  | { act: "cancel_exchange"; reason: string }
  | { act: "reject"; reason: string }
  /** Notes what was found out about goods that never arrived, and what the carrier answers for. */
  | { act: "investigate"; note: string; claim_number?: string; recovered?: number }
  /** Marks the address of the order: the customer does not live there. */
  | { act: "mark_address" }
  | { act: "track"; tracking: HttpRmaTracking }
  | {
      act: "receive"
      variant: VariantName
      units: {
        quantity: number
        condition: Condition
        disposition: Disposition
        location?: "damaged"
      }[]
    }
  | {
      act: "settle"
      /** The clerk may approve less than the merchant. */
      by?: "clerk"
      items: { variant: VariantName; quantity: number }[]
      shipping_refund?: number
      adjustment?: { amount: number; reason: string }
      label_fee?: number
      restocking_fee?: number
      /** Of what is left where no amount is said. Left out, the credit note is kept. */
      tenders?: { tender: Tender; amount?: number; pays?: OrderName }[]
    }
  /** Takes the last settlement back. */
  | { act: "void"; reason: string }
  | { act: "complete" }
  | { act: "cancel"; by: "customer" | "staff" }
  | { act: "reopen"; override_reason: string }
  /** Reads the thread, and writes in it. */
  | { act: "write"; by: "customer" | "staff"; body: string; photo?: PhotoName }
  /** Grants time until so many days later. */
  | { act: "extend"; by_days: number; reason: string }
  /** What the job does once the deadline has passed. */
  | { act: "expire" }
)

export type Case = {
  /** What a merchant sees in it. */
  shows: string
  order: OrderName
  /** `core`: staff made a return of it in Medusa's own dialog, which becomes a case by itself. */
  asked_by: "customer" | "staff" | "core"
  days_ago: number
  /** `approved`: the policy says yes at once. */
  begins?: "draft" | "approved"
  kind?: RmaKind
  legal_basis?: LegalBasis
  items: {
    variant: VariantName
    quantity: number
    /** Nobody gives one for a parcel that came back by itself, and writes no note either. */
    reason?: ReturnReasonName
    action: "refund" | "store_credit" | "exchange" | "reship" | "repair" | "none"
    note?: string
    photo?: PhotoName
    /** What is sent instead. */
    exchange_for?: VariantName
  }[]
  customer_note?: string
  customer_comment?: string
  staff_note?: string
  /** Why staff take what the policy says no to. */
  override_reason?: string
  acts: Act[]
}
