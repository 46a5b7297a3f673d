import { z } from "@medusajs/framework/zod"
import { CONDITIONS, DISPOSITIONS, PROCESS_ACTS } from "../domain/words"
import { parseSettlementRequest } from "./settlement-request"

const receipt = z.object({
  /** Of the entry that the receipt writes into the history: where it stands, the goods are in. */
  history_id: z.string(),
  items: z.array(
    z.object({
      id: z.string(),
      units: z.array(
        z.object({
          quantity: z.number(),
          condition: z.enum(CONDITIONS),
          disposition: z.enum(DISPOSITIONS),
          location_id: z.string().nullish(),
        })
      ),
    })
  ),
})

const settlement = z.object({
  settlement_id: z.string(),
  request: z.unknown().transform(parseSettlementRequest),
  expected_owed: z.number().optional(),
  draft: z.boolean().optional(),
})

const processRequest = z.object({
  actor: z.object({ type: z.enum(["customer", "user", "system"]), id: z.string().nullable() }),
  notify_customer: z.boolean().optional(),
  receive: receipt.nullable(),
  settle: settlement.nullable(),
  complete: z.boolean(),
  /** The act that could not be done, and the code of the refusal; the rest is for a person to do. */
  failure: z.object({ act: z.enum(PROCESS_ACTS), code: z.string() }).optional(),
})

/**
 * What the processing screen was told to do, amounts in major units, with the ids by which our records
 * tell which of it is done.
 */
export type StoredProcess = z.infer<typeof processRequest>

/** Reads what a case keeps of its process; null: none is under way, and none failed. */
export function parseProcess(value: unknown): StoredProcess | null {
  return value === null || value === undefined ? null : processRequest.parse(value)
}
