import type { MedusaContainer } from "@medusajs/framework/types"
import { completeDifference, type CompleteDifferenceInput } from "./complete-difference"
import { unlessOver } from "../payment/unless-over"
import { settleDifferencePayment } from "./settle-difference-payment"
import { withdrawPromise } from "./withdraw-promise"

/**
 * Finishes a payment of a difference that a crash cut off: what is promised is captured, or withdrawn where
 * the exchange is off; what is captured is written down; what came too late, or twice, is given back.
 *
 * @throws Refusal `not_found`, `order_busy`, all of giving the difference back; what a provider throws that
 * does not let a promise go
 */
export async function finishDifference(
  container: MedusaContainer,
  input: CompleteDifferenceInput
): Promise<void> {
  await withdrawPromise(container, input)
  await settleDifferencePayment(container, input)
  await unlessOver(() => completeDifference(container, input))
}
