import type { ReturnPolicyFacts } from "./policy"

/** Where an order was placed: that is what policies are picked by. */
export type PlaceOfOrder = { region_id: string | null; sales_channel_id: string | null }

/**
 * The policy that applies to an order: of those that are enabled and fit its region and its sales
 * channel the one of the highest priority, and of equals the oldest; null where none fits.
 */
export function pickPolicy(
  policies: ReturnPolicyFacts[],
  place: PlaceOfOrder
): ReturnPolicyFacts | null {
  const [picked] = policies.filter((policy) => policy.is_enabled && fits(policy, place)).sort(byRank)
  return picked ?? null
}

function fits({ region_ids, sales_channel_ids }: ReturnPolicyFacts, place: PlaceOfOrder): boolean {
  return isAmong(region_ids, place.region_id) && isAmong(sales_channel_ids, place.sales_channel_id)
}

/** null names all, also an order that has none. */
function isAmong(named: string[] | null, id: string | null): boolean {
  return named === null || (id !== null && named.includes(id))
}

function byRank(one: ReturnPolicyFacts, other: ReturnPolicyFacts): number {
  return (
    other.priority - one.priority ||
    one.created_at.getTime() - other.created_at.getTime() ||
    (one.id < other.id ? -1 : 1)
  )
}
