import type { MedusaContainer } from "@medusajs/framework/types"
import { giveDifferenceBackOrLater } from "./difference/give-difference-back-or-later"
import { settleDifferencePayment } from "./difference/settle-difference-payment"
import { givingDifferenceBack } from "./giving-difference-back"
import { dropSurplusWorkflow, type DropSurplusInput } from "./workflows/drop-surplus"

/**
 * Drops new units whose old ones are awaited no more, and gives back what was paid for them.
 * @throws Refusal all of {@link dropSurplusWorkflow} and of giving the difference back
 */
export async function dropSurplus(
  container: MedusaContainer,
  { exchange_id, ...input }: DropSurplusInput & { exchange_id: string }
): Promise<void> {
  await givingDifferenceBack(container, input, () => dropSurplusWorkflow(container).run({ input }))
  await settleDifferencePayment(container, { ...input, exchange_id }, giveDifferenceBackOrLater)
}
