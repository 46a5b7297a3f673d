import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse, unreceivedUnits, withMissingBookings } from "../../domain"
import type { BookedSettlement, LineQuantity, OrderBooks } from "../../domain"
import { isCanceled } from "../../facts/is-canceled"
import { creditNoteOrderFields, parseBilledTo, type BilledTo } from "../../facts/credit-note-order"
import {
  hasOpenCollection,
  orderBooksFields,
  parseBookings,
  parseOrderBooks,
  type Bookings,
} from "../../facts/order-books"
import { parsePayee, payeeFields, type Payee } from "../../facts/payee"
import type { RmaRecord } from "../../facts/rma"
import { loadCases } from "../rma/steps/load-case"

export type LoadedBooks = {
  order: { id: string; is_canceled: boolean }
  /** All cases of the order: what they settled is part of its books. */
  cases: RmaRecord[]
  books: OrderBooks
  /** Core keeps what the order still asks for in a payment collection: it must hear of a new total. */
  has_open_collection: boolean
  /** Whom the order pays back. */
  payee: Payee
  /** Whom its credit notes name. */
  billed_to: BilledTo
  bookings: Bookings
}

const fields = [...orderBooksFields, ...payeeFields, ...creditNoteOrderFields]

/**
 * The books of an order: what its units are worth, what was paid, what was given back.
 * @throws Refusal `not_found`
 */
export async function loadBooks(container: MedusaContainer, orderId: string): Promise<LoadedBooks> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const [cases, { data }] = await Promise.all([
    loadCases(container, orderId),
    query.graph({ entity: "order", fields, filters: { id: orderId } }),
  ])
  const row = data[0] ?? refuse("not_found", { order_id: orderId })
  const bookings = parseBookings(row)
  return {
    order: { id: row.id, is_canceled: isCanceled(row) },
    cases,
    books: withMissingBookings(
      parseOrderBooks(row, cases),
      bookedSettlements(cases, bookings),
      unreceivedUnits(receivedIn(cases), bookings.received)
    ),
    has_open_collection: hasOpenCollection(row),
    payee: parsePayee(row),
    billed_to: parseBilledTo(row),
    bookings,
  }
}

function receivedIn(cases: RmaRecord[]): LineQuantity[] {
  return cases.flatMap(({ items }) =>
    items.map(({ line_item_id, core_received_quantity: quantity }) => ({ line_item_id, quantity }))
  )
}

function bookedSettlements(
  cases: RmaRecord[],
  { settlement_ids, voided_settlement_ids, reimbursement_ids }: Bookings
): BookedSettlement[] {
  return cases
    .flatMap(({ settlements }) => settlements)
    .map(({ id, status, credit_line_amount, reimbursements }) => ({
      status,
      credit_line_amount,
      is_booked: settlement_ids.includes(id),
      is_void_booked: voided_settlement_ids.includes(id),
      reimbursements: reimbursements.map((one) => ({
        status: one.status,
        amount: one.amount,
        is_booked: reimbursement_ids.includes(one.id),
      })),
    }))
}
