import type { MedusaContainer } from "@medusajs/framework/types"
import type { FoundHealth, HealthReport } from "../../facts/health-report"
import { RMA_MODULE } from "../../modules/rma"
import { newId } from "../../modules/rma/new-id"
import { checkChains } from "./check-chains"
import { checkOrders } from "./check-orders"
import { readLastReport } from "./read-last-report"

export type CheckHealthInput = {
  /** Orders of which a case changed since then or is not over; null: all orders with cases. */
  changed_since: Date | null
  /** At most so many orders, the newest first; left out: all of them. */
  at_most?: number
  created_by: string | null
  now: Date
}

const PAGE = 100

/**
 * Compares what we, core and the loyalty plugin have written about orders with cases, and verifies the
 * credit notes. Changes none of it; what was found is kept as a report. Orders in which something was
 * found the last time are looked at again, however long ago they changed.
 */
export async function checkHealth(
  container: MedusaContainer,
  { changed_since, at_most = Infinity, created_by, now }: CheckHealthInput
): Promise<HealthReport> {
  const service = container.resolve(RMA_MODULE)
  const last = await readLastReport(container)
  const again = [...new Set(last?.findings.flatMap(({ order_id }) => order_id ?? []))]
  const findings: FoundHealth[] = []
  let checked = 0

  for (let from = 0; from < again.length; from += PAGE) {
    const page = again.slice(from, from + PAGE)
    findings.push(...(await checkOrders(container, page, now)))
    checked += page.length
  }
  for (let before: string | null = null; checked < at_most; ) {
    const page: string[] = await service.findOrdersToCheck({ changed_since, before, take: PAGE })
    if (!page.length) break
    const unseen = page.filter((id) => !again.includes(id))
    findings.push(...(await checkOrders(container, unseen, now)))
    checked += unseen.length
    before = page[page.length - 1]
  }
  findings.push(...(await checkChains(container)))

  await service.addHealthReport({
    id: newId("rmahr"),
    started_at: now,
    finished_at: new Date(),
    orders_checked: checked,
    findings,
    created_by,
  })
  return { checked_at: now, orders_checked: checked, findings }
}
