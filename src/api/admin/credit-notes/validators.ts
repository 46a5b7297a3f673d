import { z } from "@medusajs/framework/zod"
import { CREDIT_NOTE_TYPES } from "../../../domain"
import { dateRange, flag, id, line, oneOrMany, pageQuery, searchText } from "../../http/values"

/** Medusa's way to name an order, and what it means. */
const ORDERS = {
  issued_at: { column: "issued_at", direction: "asc" },
  "-issued_at": { column: "issued_at", direction: "desc" },
  number: { column: "number", direction: "asc" },
  "-number": { column: "number", direction: "desc" },
  total: { column: "total", direction: "asc" },
  "-total": { column: "total", direction: "desc" },
} as const

export type AdminListCreditNotes = z.infer<typeof AdminListCreditNotes>
export const AdminListCreditNotes = pageQuery.extend({
  q: searchText.optional(),
  series: oneOrMany(line),
  type: oneOrMany(z.enum(CREDIT_NOTE_TYPES)),
  rma_id: oneOrMany(id),
  order_id: oneOrMany(id),
  customer_id: oneOrMany(id),
  open: flag.optional(),
  issued_at: dateRange.optional(),
  order: z
    .enum(["issued_at", "-issued_at", "number", "-number", "total", "-total"])
    .default("-issued_at")
    .transform((name) => ORDERS[name]),
})
