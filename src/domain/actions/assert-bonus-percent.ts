import { refuse } from "../refusals"
import type { Resolution } from "../words"

/** A bonus is promised to whoever takes store credit, and means nothing with any other resolution. */
export function assertBonusPercent(action: {
  resolution: Resolution
  bonus_percent?: number | null
}): void {
  const { resolution, bonus_percent = null } = action
  if (bonus_percent !== null && resolution !== "store_credit") {
    refuse("invalid_data", { field: "bonus_percent", problem: "not_store_credit", resolution })
  }
}
