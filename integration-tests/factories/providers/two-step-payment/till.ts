import { randomUUID } from "node:crypto"
import { die } from "../die"
import { gatewayFolder } from "../gateway-folder"

/** What a shopper is about to pay, as the gateway's own books have it. Amounts in major units. */
export type Sale = {
  session_id: string
  amount: number
  /** The shopper took the second step: entered the code that the bank sent. */
  is_confirmed: boolean
  /** The shop took the sale back before it was paid. */
  is_ended: boolean
  /** The gateway told the shop that the money is here: what comes behind takes it from there, or gives it back. */
  is_announced: boolean
  /** By the key of their requests: the same key is the same capture. */
  captured: Map<string, number>
  refunded: Map<string, number>
}

/** Where the process that asks the gateway for money is killed: before the gateway hears it, or after. */
export type TillDeath = "before_capture" | "after_capture" | "before_refund" | "after_refund"

type Entry =
  | { is: "opened"; session_id: string; amount: number }
  | { is: "confirmed"; session_id: string }
  | { is: "announced"; session_id: string }
  | { is: "ended"; session_id: string }
  | { is: "captured" | "refunded"; session_id: string; key: string; amount: number }
  | { is: "capturing at once" }

const ENTRIES = "till.jsonl"
const DEATH = "till-death"

/**
 * The gateway behind `pp_two_step_test`: tests take the shopper's second step with it, and read from it what
 * was truly paid.
 */
export const till = {
  open(session_id: string, amount: number): void {
    note({ is: "opened", session_id, amount })
  },

  /** All that were opened, in order. */
  sales(): Sale[] {
    return entries().flatMap((entry) => (entry.is === "opened" ? [till.saleOf(entry.session_id)] : []))
  },

  /** @throws where nothing was opened by that name */
  saleOf(session_id: string): Sale {
    let sale: Sale | undefined
    for (const entry of entries()) {
      if (entry.is === "capturing at once" || entry.session_id !== session_id) continue
      if (entry.is === "opened") sale = newSale(entry)
      else if (sale) apply(sale, entry)
    }
    if (!sale) throw new Error(`Nobody opened the sale ${session_id}`)
    return sale
  },

  /**
   * The shopper's second step. Where the gateway captures at once, the money is taken with it.
   * @throws where the shop ended the sale
   */
  confirm(session_id: string): void {
    const { is_ended, amount } = till.saleOf(session_id)
    if (is_ended) throw new Error("The payment was canceled")
    note({ is: "confirmed", session_id })
    if (till.capturesAtOnce()) note({ is: "captured", session_id, key: randomUUID(), amount })
  },

  announce(session_id: string): void {
    note({ is: "announced", session_id })
  },

  /** @throws where the money is taken already: that is refunded */
  cancel(session_id: string): void {
    const { captured, is_announced } = till.saleOf(session_id)
    if (captured.size > 0 || is_announced) throw new Error("The payment was captured")
    till.end(session_id)
  },

  end(session_id: string): void {
    note({ is: "ended", session_id })
  },

  /** @throws where nothing was opened by that name, or the shop ended the sale */
  capture(session_id: string, key: string = randomUUID()): void {
    const { amount, is_ended } = till.saleOf(session_id)
    if (is_ended) throw new Error("The payment was canceled")
    dieWhere("before_capture")
    note({ is: "captured", session_id, key, amount })
    dieWhere("after_capture")
  },

  refund(session_id: string, amount: number, key: string = randomUUID()): void {
    dieWhere("before_refund")
    note({ is: "refunded", session_id, key, amount })
    dieWhere("after_refund")
  },

  /** From now on a confirmed sale is paid, and not only promised. */
  captureAtOnce(): void {
    note({ is: "capturing at once" })
  },

  capturesAtOnce(): boolean {
    return entries().some(({ is }) => is === "capturing at once")
  },

  /** Whoever asks for money next in this way is killed; null: nobody is. */
  killNext(death: TillDeath | null): void {
    gatewayFolder.write(DEATH, death ?? "")
  },

  /** What came in for a session and was not given back. */
  keptOf(session_id: string): number {
    const { captured, refunded } = till.saleOf(session_id)
    return sumOf(captured) - sumOf(refunded)
  },

  reset(): void {
    gatewayFolder.remove(ENTRIES)
    gatewayFolder.remove(DEATH)
  },
}

function entries(): Entry[] {
  return gatewayFolder.readEntries<Entry>(ENTRIES)
}

function note(entry: Entry): void {
  gatewayFolder.append(ENTRIES, entry)
}

function newSale({ session_id, amount }: { session_id: string; amount: number }): Sale {
  const books = { captured: new Map<string, number>(), refunded: new Map<string, number>() }
  return { session_id, amount, is_confirmed: false, is_announced: false, is_ended: false, ...books }
}

function apply(sale: Sale, entry: Exclude<Entry, { is: "opened" | "capturing at once" }>): void {
  if (entry.is === "confirmed") sale.is_confirmed = true
  else if (entry.is === "announced") sale.is_announced = true
  else if (entry.is === "ended") sale.is_ended = true
  else sale[entry.is].set(entry.key, entry.amount)
}

function dieWhere(here: TillDeath): void {
  if (gatewayFolder.read(DEATH) !== here) return
  till.killNext(null)
  die()
}

function sumOf(amounts: Map<string, number>): number {
  return [...amounts.values()].reduce((sum, amount) => sum + amount, 0)
}
