import type { CapturedPayment } from "../facts"

/** By id where two are of the same moment: the same plan, whoever makes it. */
export function oldestFirst(payments: CapturedPayment[]): CapturedPayment[] {
  return [...payments].sort((a, b) => a.created_at - b.created_at || (a.id < b.id ? -1 : 1))
}
