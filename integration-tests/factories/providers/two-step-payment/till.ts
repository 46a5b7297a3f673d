import { randomUUID } from "node:crypto"

/** What a shopper is about to pay, as the gateway's own books have it. Amounts in major units. */
export type Sale = {
  session_id: string
  amount: number
  /** The shopper took the second step: entered the code that the bank sent. */
  is_confirmed: boolean
  /** The shop took the sale back before it was paid. */
  is_ended: boolean
  /** Every capture that reached the gateway; the same key is the same capture. */
  captured: Map<string, number>
  refunded: Map<string, number>
}

let sales: Sale[] = []
let captures_at_once = false

/**
 * The gateway behind `pp_two_step_test`: tests take the shopper's second step with it, and read from it what
 * was truly paid. It lives in the process of the test.
 */
export const till = {
  open(session_id: string, amount: number): void {
    sales.push({
      session_id,
      amount,
      is_confirmed: false,
      is_ended: false,
      captured: new Map(),
      refunded: new Map(),
    })
  },

  /** @throws where nothing was opened by that name */
  saleOf(session_id: string): Sale {
    const sale = sales.find((one) => one.session_id === session_id)
    if (!sale) throw new Error(`Nobody opened the sale ${session_id}`)
    return sale
  },

  /**
   * The shopper's second step. Where the gateway captures at once, the money is taken with it.
   * @throws where the shop ended the sale
   */
  confirm(session_id: string): void {
    const sale = till.saleOf(session_id)
    if (sale.is_ended) throw new Error("The payment was canceled")
    sale.is_confirmed = true
    if (captures_at_once) sale.captured.set(randomUUID(), sale.amount)
  },

  /** From now on a confirmed sale is paid, and not only promised. */
  captureAtOnce(): void {
    captures_at_once = true
  },

  capturesAtOnce(): boolean {
    return captures_at_once
  },

  /** What came in for a session and was not given back. */
  keptOf(session_id: string): number {
    const { captured, refunded } = till.saleOf(session_id)
    const sum = (amounts: Map<string, number>) => [...amounts.values()].reduce((a, b) => a + b, 0)
    return sum(captured) - sum(refunded)
  },

  reset(): void {
    sales = []
    captures_at_once = false
  },
}
