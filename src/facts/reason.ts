import { z } from "@medusajs/framework/zod"

export const reasonFields = [
  "id",
  "label",
  "value",
  "parent_return_reason.id",
  "return_reason_children.id",
]

/** A return reason of core; the parent is its category. */
export type Reason = {
  id: string
  label: string
  value: string
  /** Null as well where the category was deleted: core leaves its id behind. */
  category_id: string | null
  is_category: boolean
}

const reason = z
  .object({
    id: z.string(),
    label: z.string(),
    value: z.string(),
    parent_return_reason: z.object({ id: z.string() }).nullish(),
    return_reason_children: z.array(z.unknown()).default([]),
  })
  .transform(
    ({ parent_return_reason, return_reason_children, ...row }): Reason => ({
      ...row,
      category_id: parent_return_reason?.id ?? null,
      is_category: return_reason_children.length > 0,
    })
  )

/** Reads a return reason that Query answered for {@link reasonFields}. */
export function parseReason(row: unknown): Reason {
  return reason.parse(row)
}
