import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { isRefusal } from "../../../domain"
import { giveDifferenceBack } from "./give-difference-back"
import type { GiveDifferenceBackInput } from "./workflows/give-difference-back"

/**
 * Gives money back behind something that is done by then, and stays done whatever stands in the way of the
 * money: the upkeep tries again.
 */
export async function giveDifferenceBackOrLater(
  container: MedusaContainer,
  input: GiveDifferenceBackInput
): Promise<void> {
  try {
    await giveDifferenceBack(container, input)
  } catch (error) {
    if (!isRefusal(error)) throw error
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(`RMA: what is too much of a paid difference is not given back yet: ${error.message}`)
  }
}
