import type { MedusaContainer } from "@medusajs/framework/types"
import type { HealthReport } from "../../facts/health-report"
import { checkHealth } from "./check-health"

/** Older changes were looked at by the job of their day. */
const LATELY_MS = 7 * 24 * 60 * 60 * 1000
/** Somebody waits for the answer; the job at night looks at all of them. */
const AT_MOST = 1_000

/** Checks now, while somebody waits, the newest orders with cases that changed lately or are not over. */
export async function checkLately(
  container: MedusaContainer,
  { created_by, now }: { created_by: string | null; now: Date }
): Promise<HealthReport> {
  const changed_since = new Date(now.getTime() - LATELY_MS)
  return await checkHealth(container, { changed_since, at_most: AT_MOST, created_by, now })
}
