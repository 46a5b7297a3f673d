import { forget, keep, readKept } from "../lib/tab-storage"
import type { RequestDraft } from "./request-draft"

const INDEX = "drafts"
const draftKey = (orderId: string) => `draft.${orderId}`

/**
 * What was being written about an order in this tab: a lost connection or a sign-in on the way costs
 * nobody a word.
 */
export function readDraft(orderId: string): RequestDraft | null {
  const kept: unknown = JSON.parse(readKept(draftKey(orderId)) ?? "null")
  return isDraft(kept) ? kept : null
}

export function keepDraft(orderId: string, draft: RequestDraft): void {
  keep(draftKey(orderId), JSON.stringify(draft))
  keep(INDEX, JSON.stringify([...new Set([...readIndex(), orderId])]))
}

export function forgetDraft(orderId: string): void {
  forget(draftKey(orderId))
}

/** Forgets the drafts of all orders. */
export function forgetDrafts(): void {
  for (const orderId of readIndex()) forgetDraft(orderId)
  forget(INDEX)
}

function readIndex(): string[] {
  const kept: unknown = JSON.parse(readKept(INDEX) ?? "[]")
  return Array.isArray(kept) ? kept.map(String) : []
}

/** Only this page writes there; an older version of it may have written something else. */
function isDraft(kept: unknown): kept is RequestDraft {
  return (
    typeof kept === "object" &&
    kept !== null &&
    "key" in kept &&
    "kind" in kept &&
    "parts" in kept &&
    Array.isArray(kept.parts) &&
    "purchase_price" in kept
  )
}
