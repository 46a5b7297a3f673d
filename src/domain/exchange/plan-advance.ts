import { namedDeadline } from "../deadlines/return-deadline"
import { EXCHANGE_DEFAULTS, type ExchangeTerms } from "../eligibility/policy-terms"
import type { RmaItemFacts } from "../facts"
import { awaitedUnits } from "../goods/awaited-units"
import { refuse } from "../refusals"

/** An exchange whose new units somebody wants to leave before the old ones came. */
export type ExchangeToAdvance = {
  id: string
  advance_asked_at: Date | null
  lines: { rma_item_id: string }[]
}

/** For whom and where: what the policy of the case says, and whose case it is. */
export type AdvanceRules = {
  terms: ExchangeTerms
  customer_group_ids: string[]
  time_zone: string
}

/**
 * By when the old units must come where the new ones leave before them. Granted again, it is another
 * day, until the full price is asked for.
 *
 * `said` as in `returnDeadline`.
 * @throws Refusal `not_eligible` (the policy grants none, or not to this customer), `invalid_data` (the
 * day is over), `transition_not_allowed` (nothing is awaited, or the full price is asked for)
 */
export function planAdvance(
  exchange: ExchangeToAdvance,
  items: RmaItemFacts[],
  said: string,
  { terms, customer_group_ids, time_zone }: AdvanceRules,
  now: Date
): Date {
  if (!mayAdvance({ ...EXCHANGE_DEFAULTS, ...terms }, customer_group_ids)) {
    refuse("not_eligible", { exchange_id: exchange.id })
  }
  const event = "advance"
  if (exchange.advance_asked_at !== null) {
    refuse("transition_not_allowed", { of: "exchange", status: "asked_for_in_full", event })
  }
  const isAwaited = items.some(
    (item) =>
      awaitedUnits(item) > 0 && exchange.lines.some(({ rma_item_id }) => rma_item_id === item.id)
  )
  if (!isAwaited) refuse("transition_not_allowed", { of: "exchange", status: "released", event })
  return namedDeadline(said, time_zone, now)
}

function mayAdvance(
  { advance, advance_customer_group_ids: groups }: Required<ExchangeTerms>,
  customerGroupIds: string[]
): boolean {
  return advance && (groups === null || groups.some((id) => customerGroupIds.includes(id)))
}
