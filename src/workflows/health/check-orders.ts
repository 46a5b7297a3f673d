import type { MedusaContainer } from "@medusajs/framework/types"
import { checkOrderHealth, findingId } from "../../domain"
import type { HealthFinding } from "../../domain"
import type { FoundHealth } from "../../facts/health-report"
import { loadOrdersHealth, type LoadedHealth } from "./load-orders-health"

/**
 * Checks some orders, one page of them. Takes no lock, so that nobody waits for it: what is found may be
 * somebody at work, and is looked at again. What is found twice is there.
 */
export async function checkOrders(
  container: MedusaContainer,
  orderIds: string[],
  now: Date
): Promise<FoundHealth[]> {
  const first = await findIn(container, orderIds, now)
  if (!first.length) return []
  const again = await findIn(container, [...new Set(first.flatMap(({ order_id }) => order_id ?? []))], now)
  const before = new Set(first.map(findingId))
  return again.filter((finding) => before.has(findingId(finding)))
}

async function findIn(container: MedusaContainer, orderIds: string[], now: Date): Promise<FoundHealth[]> {
  const loaded = await loadOrdersHealth(container, orderIds)
  return loaded.flatMap((one) =>
    checkOrderHealth(one.health, now).map((finding) => withPlace(finding, one))
  )
}

/** A finding with the numbers by which people know the order and the case. */
export function withPlace(
  { code, subject_id, rma_id, expected, found, repair }: HealthFinding,
  { health, cases }: LoadedHealth
): FoundHealth {
  return {
    code,
    subject_id,
    order_id: health.id,
    order_display_id: cases[0]?.order_display_id ?? null,
    rma_id,
    rma_display_id: cases.find(({ id }) => id === rma_id)?.display_id ?? null,
    expected,
    found,
    repair,
  }
}
