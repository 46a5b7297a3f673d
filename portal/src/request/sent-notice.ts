import type { StoreRma } from "../../../src/types/http"
import { forget, keep, readKept } from "../lib/tab-storage"

const SENT = "sent"

type SentNotice = Pick<StoreRma, "id" | "display_id" | "email">

/** Leaves word of a request that was just sent, for the list to say it. */
export function leaveSentNotice({ id, display_id, email }: SentNotice): void {
  keep(SENT, JSON.stringify({ id, display_id, email }))
}

/** Reads that word, once. */
export function takeSentNotice(): SentNotice | null {
  const kept: unknown = JSON.parse(readKept(SENT) ?? "null")
  forget(SENT)
  return isSentNotice(kept) ? kept : null
}

function isSentNotice(kept: unknown): kept is SentNotice {
  return (
    typeof kept === "object" &&
    kept !== null &&
    "id" in kept &&
    "display_id" in kept &&
    "email" in kept
  )
}
