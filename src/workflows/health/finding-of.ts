import type { MedusaContainer } from "@medusajs/framework/types"
import { checkOrderHealth, HEALTH_CODES, isHealthCode, refuse } from "../../domain"
import type { HealthCode, HealthFinding } from "../../domain"
import { RMA_MODULE } from "../../modules/rma"
import { loadOrdersHealth, type LoadedHealth } from "./load-orders-health"

/** What a finding is about, as its id says it. */
export type NamedFinding = { code: HealthCode; subject_id: string }

/**
 * Reads the id of a finding, `<code>:<subject>`.
 * @throws Refusal `not_found`: it is none
 */
export function parseFindingId(id: string): NamedFinding {
  const [code, ...subject] = id.split(":")
  const subject_id = subject.join(":")
  if (!isHealthCode(code) || !subject_id) refuse("not_found", { finding_id: id })
  return { code, subject_id }
}

/**
 * The order that a finding is about; null: there is no such case, settlement or reimbursement.
 * @throws Refusal `transition_not_allowed`: of what it is about, no machine mends anything
 */
export async function orderOfFinding(
  container: MedusaContainer,
  { code, subject_id: id }: NamedFinding
): Promise<string | null> {
  const service = container.resolve(RMA_MODULE)
  const config = { select: ["id", "order_id"], take: 1 }
  switch (HEALTH_CODES[code].subject) {
    case "rma":
      return (await service.listRmas({ id }, config))[0]?.order_id ?? null
    case "settlement":
      return (await service.listSettlements({ id }, config))[0]?.order_id ?? null
    case "reimbursement":
      return (await service.listReimbursements({ id }, config))[0]?.order_id ?? null
    case "exchange":
      return (await service.listExchanges({ id }, config))[0]?.order_id ?? null
    default:
      return refuse("transition_not_allowed", { of: "health_finding", status: code, event: "repair" })
  }
}

/** A finding as it is at this moment, with all that is known of its order; undefined: it is no more. */
export async function findNow(
  container: MedusaContainer,
  orderId: string,
  { code, subject_id }: NamedFinding,
  now: Date
): Promise<{ finding: HealthFinding; loaded: LoadedHealth } | undefined> {
  const [loaded] = await loadOrdersHealth(container, [orderId])
  const finding =
    loaded &&
    checkOrderHealth(loaded.health, now).find(
      (one) => one.code === code && one.subject_id === subject_id
    )
  return finding && { finding, loaded }
}
