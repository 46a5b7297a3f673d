import type { MedusaContainer } from "@medusajs/framework/types"
import { isRefusal } from "../../../domain"
import { completeDifference, type CompleteDifferenceInput } from "./complete-difference"
import { settleDifferencePayment } from "./settle-difference-payment"

/**
 * Finishes a payment of a difference that a crash cut off: what is promised is captured, what is captured
 * is written down, what came too late is given back.
 * @throws Refusal `not_found`, `order_busy`, all of giving the difference back
 */
export async function finishDifference(
  container: MedusaContainer,
  input: CompleteDifferenceInput
): Promise<void> {
  await settleDifferencePayment(container, input)
  try {
    await completeDifference(container, input)
  } catch (error) {
    // It is not due any more, or nothing was promised for it: there is nothing to finish.
    const codes: string[] = ["transition_not_allowed", "difference_unpaid"]
    if (!isRefusal(error) || !codes.includes(error.code)) throw error
  }
}
