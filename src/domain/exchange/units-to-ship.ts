import { sumOf } from "../sum-of"
import type { Leave } from "./may-leave"

/** New units of one line of an exchange that were fulfilled. */
export type UnitsGone = { line_id: string; fulfilled: number }

/** How many new units may leave and have not left yet. */
export function unitsToShip(leaves: Leave[], gone: UnitsGone[]): number {
  return sumOf(leaves, ({ line_id, quantity }) =>
    Math.max(0, quantity - sumOf(gone, (one) => (one.line_id === line_id ? one.fulfilled : 0)))
  )
}
