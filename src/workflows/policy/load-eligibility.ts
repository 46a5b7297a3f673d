import type { MedusaContainer } from "@medusajs/framework/types"
import { factsAsked } from "../../domain"
import type { JudgingPolicy, OrderBooks, OrderEligibility } from "../../domain"
import type { OrderWithLines } from "../../facts/order-lines"
import type { RmaRecord } from "../../facts/rma"
import { RMA_MODULE } from "../../modules/rma"
import { loadPolicyFor } from "./load-policy-for"
import { lookUp } from "./look-up"
import { toEligibility } from "./to-eligibility"

export type EligibilityOf = {
  order: OrderWithLines
  /** All cases of the order. */
  cases: RmaRecord[]
  /** The case that is decided on: its own units are what is asked for. */
  except?: string
  /** Staff take returns also while the shop offers none to its shoppers. */
  for_staff?: boolean
  /** Where they were read already. */
  books?: OrderBooks
}

/**
 * What decides whether the lines of an order may come back: the policy that applies, and the facts that
 * its rules ask for. A constant number of queries, however many lines and rules there are; none for
 * what no rule asks about.
 */
export async function loadEligibility(
  container: MedusaContainer,
  { except, for_staff = false, ...one }: EligibilityOf
): Promise<OrderEligibility> {
  const [policy, { returns_enabled, time_zone }] = await Promise.all([
    loadPolicyFor(container, one.order),
    container.resolve(RMA_MODULE).readSettings(),
  ])
  const now = Date.now()
  const asked = factsAsked(policy?.rules ?? [])
  const found = await lookUp(container, [one], { asked, now, except })
  const shop = { now, time_zone, returns_enabled: returns_enabled || for_staff }
  return toEligibility(one, found, { policy, shop, except })
}

/** The same of many orders, by one policy that need not apply to any of them yet. */
export async function loadEligibilities(
  container: MedusaContainer,
  orders: EligibilityOf[],
  policy: JudgingPolicy
): Promise<OrderEligibility[]> {
  const { time_zone } = await container.resolve(RMA_MODULE).readSettings()
  const now = Date.now()
  const found = await lookUp(container, orders, { asked: factsAsked(policy.rules), now })
  const shop = { now, time_zone, returns_enabled: true }
  return orders.map((one) => toEligibility(one, found, { policy, shop }))
}
