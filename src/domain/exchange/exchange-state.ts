import type { RawAmount, RmaItemFacts } from "../facts"
import { awaitedUnits } from "../goods/awaited-units"
import type { DifferenceStatus } from "../words"
import { differenceStatus } from "./difference-status"

/** What staff are told of an exchange that is not canceled. */
export type ExchangeState = {
  difference: DifferenceStatus
  is_released: boolean
  /** Whether all that may leave has left. */
  is_gone: boolean
  /** A crash came between our record and core's. */
  is_half_made: boolean
  /** The offer ends soon, or has ended, and the difference is not paid. */
  is_expiring: boolean
  /** New units might leave before the old ones came, and these did not come in time. */
  is_advance_overdue: boolean
}

/** How soon an offer must end for staff to be told. */
export const OFFER_ENDS_SOON_DAYS = 3

const DAY_MS = 24 * 60 * 60 * 1000
/** Longer than any approval: what is younger may be on its way. */
const APPROVAL_TAKES_MS = 60 * 1000

type Exchange = {
  difference: RawAmount
  difference_paid_at: Date | null
  released_at: Date | null
  expires_at: Date | null
  advance_return_by: Date | null
  advance_paid_at: Date | null
  core_exchange_id: string | null
  core_claim_id: string | null
  created_at: Date
  lines: { rma_item_id: string }[]
  /** Null: the order was not asked. */
  to_ship_quantity: number | null
}

/** How an exchange stands at a moment, for those who look at its case. */
export function exchangeState(exchange: Exchange, items: RmaItemFacts[], now: Date): ExchangeState {
  const difference = differenceStatus(exchange.difference, exchange.difference_paid_at !== null)
  const { expires_at, advance_return_by, advance_paid_at } = exchange
  const isAwaited = items.some(
    (item) =>
      awaitedUnits(item) > 0 && exchange.lines.some(({ rma_item_id }) => rma_item_id === item.id)
  )
  return {
    difference,
    is_released: exchange.released_at !== null,
    is_gone: exchange.released_at !== null && exchange.to_ship_quantity === 0,
    is_half_made:
      exchange.core_exchange_id === null &&
      exchange.core_claim_id === null &&
      exchange.created_at.getTime() < now.getTime() - APPROVAL_TAKES_MS,
    is_expiring:
      difference === "due" &&
      expires_at !== null &&
      expires_at.getTime() < now.getTime() + OFFER_ENDS_SOON_DAYS * DAY_MS,
    is_advance_overdue:
      isAwaited && advance_return_by !== null && advance_return_by < now && advance_paid_at === null,
  }
}
