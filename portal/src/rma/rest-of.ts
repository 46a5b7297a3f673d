import type { StoreRma } from "../../../src/types/http"

/** Finer than any currency's smallest coin, coarser than what sums of floating numbers are off by. */
const PLACES = 4

/** What was decided to be given back and no payment was made for, in major units. */
export function restOf({ settlements }: Pick<StoreRma, "settlements">): number {
  const rests = settlements.map(({ owed, reimbursements }) =>
    reimbursements
      .filter(({ status }) => status !== "canceled")
      .reduce((rest, { amount }) => rest - amount, owed)
  )
  return Number(rests.reduce((sum, rest) => sum + Math.max(0, rest), 0).toFixed(PLACES))
}
