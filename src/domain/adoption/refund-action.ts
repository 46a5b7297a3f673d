import type { Resolution } from "../words"

/** The action that every shop starts with for giving money back. */
const USUAL_ID = "ract_refund"

/**
 * The action that an adopted case gets: what core's own dialog offers is money. The usual one, else the
 * first in the merchant's order; undefined where the merchant gives no money back.
 */
export function refundActionOf<Action extends { id: string; resolution: Resolution; rank: number }>(
  actions: Action[]
): Action | undefined {
  const refunds = actions.filter(({ resolution }) => resolution === "refund")
  const inOrder = [...refunds].sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1))
  return refunds.find(({ id }) => id === USUAL_ID) ?? inOrder[0]
}
