import type { MedusaContainer } from "@medusajs/framework/types"
import { givingDifferenceBack } from "../exchange/giving-difference-back"
import { cancelRmaWorkflow, type CancelRmaInput } from "./workflows/cancel-rma"

/**
 * Gives a case up, and with it its exchange: a difference that was paid is given back first.
 * @throws Refusal all of {@link cancelRmaWorkflow} and of giving the difference back
 */
export async function cancelCase(container: MedusaContainer, input: CancelRmaInput): Promise<void> {
  await givingDifferenceBack(container, input, () => cancelRmaWorkflow(container).run({ input }))
}
