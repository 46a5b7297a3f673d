import { z } from "@medusajs/framework/zod"

const date = z.coerce.date()

const savedFilter = z.object({
  id: z.string(),
  name: z.string(),
  query: z.record(z.string(), z.union([z.string(), z.array(z.string())])),
  rank: z.number(),
  created_by: z.string().nullable(),
  created_at: date,
  updated_at: date,
})

/** A saved filter as the database has it, parsed. */
export type SavedFilterRecord = z.infer<typeof savedFilter>

/** Reads a saved filter as the module's service answers it. */
export function parseSavedFilter(row: unknown): SavedFilterRecord {
  return savedFilter.parse(row)
}
