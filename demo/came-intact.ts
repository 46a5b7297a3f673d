import type { VariantName } from "../integration-tests/factories/catalogue"
import type { Act } from "./case"

/** Units of an article came as they left, and went back on stock: how most goods come. */
export function cameIntact(days_ago: number, variant: VariantName, quantity = 1): Act {
  const units = [{ quantity, condition: "new" as const, disposition: "restock" as const }]
  return { days_ago, act: "receive", variant, units }
}
