import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../../domain"
import type { HealthReport } from "../../facts/health-report"
import { RMA_MODULE } from "../../modules/rma"
import { checkOrders } from "./check-orders"

/**
 * Checks one order with cases now. Keeps no report.
 * @throws Refusal `not_found`: it has no case
 */
export async function checkOneOrder(
  container: MedusaContainer,
  orderId: string,
  now: Date
): Promise<HealthReport> {
  const cases = await container
    .resolve(RMA_MODULE)
    .listRmas({ order_id: orderId }, { select: ["id"], take: 1 })
  if (!cases.length) refuse("not_found", { order_id: orderId })
  return { checked_at: now, orders_checked: 1, findings: await checkOrders(container, [orderId], now) }
}
