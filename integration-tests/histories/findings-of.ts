import type { AdminRmaHealthResponse } from "../../src/types/http"
import type { Store } from "../runner"

/** What the shop's own doctor finds in an order: another reader of the same books. */
export async function findingsOf({ staff }: Store, { id }: { id: string }) {
  const query = { order_id: id }
  const { status, data } = await staff.get<AdminRmaHealthResponse>("/admin/rma-health", { query })
  if (status !== 200) throw new Error(`The doctor answered ${status}: ${JSON.stringify(data)}`)
  return data.rma_health.findings
}
