import { z } from "@medusajs/framework/zod"
import { units } from "./decimal"

export const coreReceiptFields = ["actions.action", "actions.details"]

const details = z.object({ reference_id: z.string(), quantity: units })
const change = z.object({
  actions: z.array(z.object({ action: z.string(), details: z.unknown() })).nullish(),
})

/** Units of one line that one act received, or dismissed as damaged. */
export type ReceivedInCore = { line_item_id: string; quantity: number; is_dismissed: boolean }

const RECEIVED = "RECEIVE_RETURN_ITEM"
const DISMISSED = "RECEIVE_DAMAGED_RETURN_ITEM"

/**
 * Reads a confirmed change of an order that Query answered for {@link coreReceiptFields}: what it
 * received. The counts of core's Return do not tell: the second of two receipts overwrites the first.
 */
export function parseCoreReceipts(row: unknown): ReceivedInCore[] {
  const { actions } = change.parse(row)
  return (actions ?? [])
    .filter(({ action }) => action === RECEIVED || action === DISMISSED)
    .map(({ action, details: told }) => {
      const { reference_id, quantity } = details.parse(told)
      return { line_item_id: reference_id, quantity, is_dismissed: action === DISMISSED }
    })
}
