import { z } from "@medusajs/framework/zod"
import { isHealthCode, REPAIR_KINDS } from "../domain/health/finding-codes"
import type { HealthCode } from "../domain/health/finding-codes"

const text = z.string().nullable()
const code = z.custom<HealthCode>(isHealthCode)

const finding = z.object({
  code,
  subject_id: z.string(),
  order_id: text,
  order_display_id: z.number().nullable(),
  rma_id: text,
  rma_display_id: text,
  expected: text,
  found: text,
  repair: z.enum(REPAIR_KINDS).nullable(),
})

/** A finding with the order and the case that it is about, as a report keeps it. */
export type FoundHealth = z.infer<typeof finding>

/** What the doctor found when it looked. Findings are in no order. */
export type HealthReport = {
  checked_at: Date
  orders_checked: number
  findings: FoundHealth[]
}

/** Findings of codes that this version does not know any more are left out. */
const report = z
  .object({
    started_at: z.coerce.date(),
    orders_checked: z.number(),
    findings: z.array(z.unknown()),
  })
  .transform(
    ({ started_at, orders_checked, findings }): HealthReport => ({
      checked_at: started_at,
      orders_checked,
      findings: findings.flatMap((one) => finding.safeParse(one).data ?? []),
    })
  )

/** Reads a report as the module stores it. */
export function parseHealthReport(row: unknown): HealthReport {
  return report.parse(row)
}
