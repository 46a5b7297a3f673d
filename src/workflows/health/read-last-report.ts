import type { MedusaContainer } from "@medusajs/framework/types"
import { parseHealthReport, type HealthReport } from "../../facts/health-report"
import { RMA_MODULE } from "../../modules/rma"

/** What the doctor found the last time; null: it never looked. */
export async function readLastReport(container: MedusaContainer): Promise<HealthReport | null> {
  const [last] = await container
    .resolve(RMA_MODULE)
    .listHealthReports({}, { order: { started_at: "DESC" }, take: 1 })
  return last ? parseHealthReport(last) : null
}
