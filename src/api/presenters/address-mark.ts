import type { HttpAddressMark } from "../../types/http"
import type { LiveAddressMark } from "../../workflows"

/** The address itself is on the order; the key by which addresses are compared is nobody's business. */
export function presentAddressMark(mark: LiveAddressMark | null): HttpAddressMark | null {
  if (mark === null) return null
  const { rma_id, marked_at, marked_by } = mark
  return { rma_id, marked_at: marked_at.toISOString(), marked_by }
}
