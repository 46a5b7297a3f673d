import { refuse } from "../refusals"
import { sumOf } from "../sum-of"
import type { Leave } from "./may-leave"

/** New units of one order line that somebody is about to fulfill. Quantities count units. */
export type NewUnitsToShip = {
  leave: Leave
  quantity: number
  /** What of the line was fulfilled before and not canceled since. */
  fulfilled: number
  /** What a refusal tells people; the difference as a number in major units. */
  told: { rma: string; title: string; difference: number; currency_code: string }
}

/**
 * Refuses to let new units of exchanges leave that may not: what is asked for, with what left before.
 * @throws Refusal `difference_unpaid`, `goods_awaited`, `transition_not_allowed`: the exchange is canceled
 */
export function assertMayLeave(asked: NewUnitsToShip[]): void {
  for (const { leave, fulfilled, told } of asked) {
    const { held_by } = leave
    if (held_by === "canceled") {
      refuse("transition_not_allowed", { of: "exchange", status: "canceled", event: "fulfill", ...told })
    }
    if (held_by) refuse(held_by, told)
    const ofTheLine = asked.filter((one) => one.leave.line_id === leave.line_id)
    const leaving = fulfilled + sumOf(ofTheLine, ({ quantity }) => quantity)
    if (leaving > leave.quantity) {
      refuse("goods_awaited", { ...told, requested: leaving, available: leave.quantity })
    }
  }
}
