/** How bad it is: critical where money or goods may be wrong. */
export type HealthLevel = "warning" | "critical"

/** A difference between our records and core's, by name. Amounts in major units. */
export type HttpHealthFinding = {
  /** Stable while the same drift lasts: `<code>:<subject>`. */
  id: string
  code: string
  level: HealthLevel
  /** A sentence for people. */
  message: string
  order_id: string | null
  rma_id: string | null
  /** What each side says. */
  expected: string | null
  found: string | null
  /** Null where only a person can mend it; `message` then says how. */
  repair: { label: string } | null
}

export type AdminRmaHealthResponse = {
  rma_health: {
    checked_at: string
    orders_checked: number
    findings: HttpHealthFinding[]
  }
}
export type AdminRepairResponse = { finding: HttpHealthFinding | null }
