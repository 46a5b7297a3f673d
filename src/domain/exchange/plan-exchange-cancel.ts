import { EXCHANGE_DEFAULTS } from "../eligibility/policy-terms"
import type { ExchangeTerms } from "../eligibility/policy-terms"
import type { OrderLine, RmaItemFacts } from "../facts"
import { refuse } from "../refusals"
import type { Resolution } from "../words"

/** What of an exchange says whether it can be called off. */
export type CancelableExchange = {
  id: string
  difference_paid_at: unknown
  /** When the customer paid the price of old units, to keep them besides the new ones. */
  advance_paid_at: unknown
  lines: { rma_item_id: string; line_item_id: string | null }[]
}

/** What the merchant's customers may get: by the first that gives it, the item's words. */
export type FallbackAction = { id: string; label: string; resolution: Resolution }

/** What becomes of an item whose exchange is called off. */
export type FallbackItem = {
  id: string
  resolution: Resolution
  action_id: string | null
  action_label: string | null
  exchange_variant_id: null
}

/**
 * Whether an exchange can still be called off.
 *
 * Refuses `transition_not_allowed` (new units are packed or gone, or the old ones are sold in full: who
 * paid for both is owed both), `already_settled` (its old units are).
 */
export function assertExchangeCancelable(
  { id: exchange_id, lines, advance_paid_at }: Omit<CancelableExchange, "difference_paid_at">,
  items: Pick<RmaItemFacts, "id" | "resolved_quantity">[],
  orderLines: Pick<OrderLine, "id" | "fulfilled">[]
): void {
  const isNew = (id: string) => lines.some(({ line_item_id }) => line_item_id === id)
  if (orderLines.some(({ id, fulfilled }) => fulfilled > 0 && isNew(id))) {
    refuse("transition_not_allowed", { of: "exchange", status: "fulfilled", event: "cancel" })
  }
  if (advance_paid_at !== null) {
    refuse("transition_not_allowed", { of: "full_price", status: "paid", event: "cancel", exchange_id })
  }
  const isOld = (id: string) => lines.some(({ rma_item_id }) => rma_item_id === id)
  if (items.some(({ id, resolved_quantity }) => resolved_quantity > 0 && isOld(id))) {
    refuse("already_settled", { exchange_id })
  }
}

/**
 * What the items of an exchange that is called off fall back to, by policy: a refund or store credit, with
 * the words of the merchant's first action that gives it.
 *
 * Refuses `transition_not_allowed` where a difference is paid: it is given back first.
 */
export function planExchangeCancel(
  { id: exchange_id, lines, difference_paid_at }: Omit<CancelableExchange, "advance_paid_at">,
  terms: ExchangeTerms | undefined,
  actions: FallbackAction[]
): FallbackItem[] {
  if (difference_paid_at !== null) {
    refuse("transition_not_allowed", {
      of: "difference",
      status: "paid",
      event: "cancel",
      exchange_id,
    })
  }
  const resolution = terms?.fallback ?? EXCHANGE_DEFAULTS.fallback
  const action = actions.find((one) => one.resolution === resolution)
  return [...new Set(lines.map(({ rma_item_id }) => rma_item_id))].map((id) => ({
    id,
    resolution,
    action_id: action?.id ?? null,
    action_label: action?.label ?? null,
    exchange_variant_id: null,
  }))
}
