import type { HealthCode, HealthLevel, RepairKind, StockChoice } from "../../domain/health/finding-codes"

/** A difference between two records that should say the same, by name. Amounts in major units. */
export type HttpHealthFinding = {
  /** Stable while the same drift lasts: `<code>:<subject>`. */
  id: string
  code: HealthCode
  level: HealthLevel
  /** A sentence for people. */
  message: string
  order_id: string | null
  order_display_id: number | null
  rma_id: string | null
  rma_display_id: string | null
  /** What each side says. */
  expected: string | null
  found: string | null
  /** Null where only a person can mend it; `message` then says how. */
  repair: HttpHealthRepair | null
}

export type HttpHealthRepair = {
  kind: RepairKind
  label: string
  /** What a person must say of it; null: nothing. */
  choices: StockChoice[] | null
}

export type AdminRmaHealthResponse = {
  rma_health: {
    /** Null: the doctor never looked. */
    checked_at: string | null
    orders_checked: number
    /** The critical ones first. */
    findings: HttpHealthFinding[]
  }
}
export type AdminRepairHealthBody = { choice?: StockChoice }
/** `finding`: as it is now; null: it is no more. */
export type AdminRepairResponse = { finding: HttpHealthFinding | null }
