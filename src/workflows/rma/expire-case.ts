import type { MedusaContainer } from "@medusajs/framework/types"
import { givingDifferenceBack } from "../exchange/giving-difference-back"
import { expireRmaWorkflow, type ExpireRmaInput } from "./workflows/expire-rma"

/**
 * Closes a case whose goods were not sent back in time, and with it its exchange: a difference that was
 * paid is given back first.
 * @throws Refusal all of {@link expireRmaWorkflow} and of giving the difference back
 */
export async function expireCase(container: MedusaContainer, input: ExpireRmaInput): Promise<void> {
  await givingDifferenceBack(container, input, () => expireRmaWorkflow(container).run({ input }))
}
