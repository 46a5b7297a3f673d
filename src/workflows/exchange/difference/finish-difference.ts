import type { MedusaContainer } from "@medusajs/framework/types"
import { completeDifference, type CompleteDifferenceInput } from "./complete-difference"
import { unlessOver } from "../payment/unless-over"
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
  await unlessOver(() => completeDifference(container, input))
}
