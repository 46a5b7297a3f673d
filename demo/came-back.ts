import type { VariantName } from "../integration-tests/factories/catalogue"
import type { Act } from "./case"

type ReceivedUnits = Extract<Act, { act: "receive" }>["units"][number]

/** Units of an article came as they left, and went back on stock: how most goods come. */
export function cameIntact(days_ago: number, variant: VariantName, quantity = 1): Act {
  return came(days_ago, variant, { quantity, condition: "new", disposition: "restock" })
}

/** One unit was opened, and can be sold again. */
export function cameOpened(days_ago: number, variant: VariantName): Act {
  return came(days_ago, variant, { quantity: 1, condition: "opened", disposition: "restock" })
}

/** One unit is damaged, and lies with the others that are. */
export function cameDamaged(days_ago: number, variant: VariantName): Act {
  const units = { quantity: 1, condition: "damaged", disposition: "quarantine" } as const
  return came(days_ago, variant, { ...units, location: "damaged" })
}

function came(days_ago: number, variant: VariantName, units: ReceivedUnits): Act {
  return { days_ago, act: "receive", variant, units: [units] }
}
