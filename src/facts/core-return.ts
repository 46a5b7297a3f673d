import { z } from "@medusajs/framework/zod"
import type { AdoptableReturn } from "../domain/adoption/judge-adoption"
import { units } from "./decimal"

export const coreReturnFields = [
  "id",
  "status",
  "order_id",
  "location_id",
  "exchange_id",
  "claim_id",
  "created_by",
  "items.item_id",
  "items.quantity",
  "items.received_quantity",
  "items.reason_id",
  "items.note",
  "items.metadata",
]

/** A Return as core has it. Quantities count units. */
export type CoreReturn = Omit<AdoptableReturn, "items"> & {
  id: string
  order_id: string
  location_id: string | null
  created_by: string | null
  items: CoreReturnItem[]
}

type CoreReturnItem = AdoptableReturn["items"][number] & {
  line_item_id: string
  reason_id: string | null
  note: string | null
}

const text = z.string().nullish().transform((value) => value ?? null)
const metadata = z.object({ rma_id: text }).nullish().catch(null)

const item = z
  .object({
    item_id: z.string(),
    quantity: units,
    received_quantity: units.nullish(),
    reason_id: text,
    note: text,
    metadata,
  })
  .transform((row) => ({
    line_item_id: row.item_id,
    quantity: row.quantity,
    received_quantity: row.received_quantity ?? 0,
    reason_id: row.reason_id,
    note: row.note,
    rma_id: row.metadata?.rma_id ?? null,
  }))

const coreReturn = z.object({
  id: z.string(),
  status: z.string(),
  order_id: z.string(),
  location_id: text,
  exchange_id: text,
  claim_id: text,
  created_by: text,
  items: z.array(item).nullish().transform((items) => items ?? []),
})

/** Reads a Return that Query answered for {@link coreReturnFields}. */
export function parseCoreReturn(row: unknown): CoreReturn {
  return coreReturn.parse(row)
}
