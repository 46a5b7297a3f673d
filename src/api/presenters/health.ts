import { findingId, HEALTH_CODES, STOCK_CHOICES } from "../../domain"
import type { FoundHealth, HealthReport } from "../../facts/health-report"
import type { AdminRmaHealthResponse, HttpHealthFinding } from "../../types/http"
import { healthSentence, repairLabel } from "../http/health-sentences"

/** A report as staff see it: the critical findings first, then by order. */
export function presentHealth(
  report: Omit<HealthReport, "checked_at"> & { checked_at: Date | null }
): AdminRmaHealthResponse["rma_health"] {
  return {
    checked_at: report.checked_at?.toISOString() ?? null,
    orders_checked: report.orders_checked,
    findings: report.findings.map(presentFinding).sort(byLevel),
  }
}

export function presentFinding(finding: FoundHealth): HttpHealthFinding {
  const { code, order_id, order_display_id, rma_id, rma_display_id, expected, found, repair } = finding
  return {
    id: findingId(finding),
    code,
    level: HEALTH_CODES[code].level,
    message: healthSentence(finding),
    order_id,
    order_display_id,
    rma_id,
    rma_display_id,
    expected,
    found,
    repair: repair && {
      kind: repair,
      label: repairLabel(repair),
      choices: repair === "confirm_stock" ? [...STOCK_CHOICES] : null,
    },
  }
}

function byLevel(a: HttpHealthFinding, b: HttpHealthFinding): number {
  if (a.level !== b.level) return a.level === "critical" ? -1 : 1
  return (a.order_display_id ?? 0) - (b.order_display_id ?? 0)
}
