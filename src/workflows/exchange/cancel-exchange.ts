import type { MedusaContainer } from "@medusajs/framework/types"
import { givingDifferenceBack } from "./giving-difference-back"
import { cancelExchangeWorkflow, type CancelExchangeInput } from "./workflows/cancel-exchange"

/**
 * Calls an exchange off, whatever was paid for it: its difference is given back first.
 * @throws Refusal all of {@link cancelExchangeWorkflow} and of giving the difference back
 */
export async function cancelExchange(
  container: MedusaContainer,
  input: CancelExchangeInput
): Promise<void> {
  await givingDifferenceBack(container, input, () =>
    cancelExchangeWorkflow(container).run({ input })
  )
}
