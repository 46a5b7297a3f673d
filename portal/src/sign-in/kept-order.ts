import { forget, keep, readKept } from "../lib/tab-storage"

const ASKED = "asked"

/** The order that a code was mailed for. */
export type AskedOrder = { order_number: string; email: string }

/**
 * For which order a code was asked in this tab: phones drop a page while its reader looks for the mail,
 * and whoever comes back with the code must not have to ask for another.
 */
export function readAskedOrder(): AskedOrder | null {
  const kept: unknown = JSON.parse(readKept(ASKED) ?? "null")
  return isAskedOrder(kept) ? kept : null
}

export function keepAskedOrder(order: AskedOrder): void {
  keep(ASKED, JSON.stringify(order))
}

export function forgetAskedOrder(): void {
  forget(ASKED)
}

function isAskedOrder(kept: unknown): kept is AskedOrder {
  return typeof kept === "object" && kept !== null && "order_number" in kept && "email" in kept
}
