import type { MedusaContainer } from "@medusajs/framework/types"
import { giveDifferenceBackOrLater } from "../exchange/difference/give-difference-back-or-later"
import { givingDifferenceBack } from "../exchange/giving-difference-back"
import { closeShortRmaWorkflow, type CloseShortRmaInput } from "./workflows/close-short-rma"

/**
 * Stops waiting for units that did not come. What was paid for their new units is given back: the whole
 * difference before nothing is left to exchange, and what is too much of it once fewer units are.
 *
 * @throws Refusal all of {@link closeShortRmaWorkflow} and, where nothing is left to exchange, of giving the
 * difference back
 */
export async function closeShort(
  container: MedusaContainer,
  input: CloseShortRmaInput
): Promise<void> {
  let exchange_id: string | null = null
  await givingDifferenceBack(container, input, async () => {
    const { result } = await closeShortRmaWorkflow(container).run({ input })
    exchange_id = result.exchange_id
  })
  if (exchange_id === null) return
  const { actor, notify_customer } = input
  await giveDifferenceBackOrLater(container, { exchange_id, actor, notify_customer, of: "surplus" })
}
