import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { isRefusal } from "../../domain"
import { giveDifferenceBack } from "../exchange/difference/give-difference-back"
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
  if (exchange_id !== null) await giveSurplusBack(container, { ...input, exchange_id })
}

/** The units are closed short by now, whatever stands in the way of the money: the upkeep tries again. */
async function giveSurplusBack(
  container: MedusaContainer,
  { exchange_id, actor, notify_customer }: CloseShortRmaInput & { exchange_id: string }
): Promise<void> {
  try {
    await giveDifferenceBack(container, { exchange_id, actor, notify_customer, of: "surplus" })
  } catch (error) {
    if (!isRefusal(error)) throw error
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`RMA: what is too much of a paid difference is not given back yet: ${error.message}`)
  }
}
