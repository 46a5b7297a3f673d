import type { StoreRma } from "../../../src/types/http"

/** Whether the shopper still has something to send back: approved, and not all there yet. */
export function isAwaited({ status, goods }: Pick<StoreRma, "status" | "goods">): boolean {
  const isOpen = status === "approved" || status === "processing"
  return isOpen && (goods === "awaited" || goods === "partly_received")
}
