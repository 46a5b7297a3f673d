import type { MedusaContainer } from "@medusajs/framework/types"
import type { HealthReport } from "../../facts/health-report"
import { checkHealth } from "./check-health"
import { tellShop } from "./tell-shop"

/** Two nights more than a week, so that a job that did not run leaves no gap. */
const LATELY_MS = 9 * 24 * 60 * 60 * 1000
const SUNDAY = 0

/**
 * Checks every order of which a case changed in the last days or is not over; on Sundays all orders with
 * cases, because the database may be changed without any case of it. Tells the shop.
 */
export async function checkAtNight(container: MedusaContainer, now: Date): Promise<HealthReport> {
  const changed_since =
    now.getUTCDay() === SUNDAY ? null : new Date(now.getTime() - LATELY_MS)
  const report = await checkHealth(container, { changed_since, created_by: null, now })
  await tellShop(container, report)
  return report
}
