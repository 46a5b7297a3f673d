import { z } from "@medusajs/framework/zod"

export const reasonFields = ["id", "label", "parent_return_reason_id", "return_reason_children.id"]

/** A return reason of core; the parent is its category. */
export type Reason = { id: string; label: string; category_id: string | null; is_category: boolean }

const reason = z
  .object({
    id: z.string(),
    label: z.string(),
    parent_return_reason_id: z.string().nullish(),
    return_reason_children: z.array(z.unknown()).default([]),
  })
  .transform(
    (row): Reason => ({
      id: row.id,
      label: row.label,
      category_id: row.parent_return_reason_id ?? null,
      is_category: row.return_reason_children.length > 0,
    })
  )

/** Reads a return reason that Query answered for {@link reasonFields}. */
export function parseReason(row: unknown): Reason {
  return reason.parse(row)
}
