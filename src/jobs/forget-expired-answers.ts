import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../modules/rma"

/**
 * Throws away the answers to idempotent requests whose day is over: they are of no use, and hold
 * addresses.
 */
export default async function forgetExpiredAnswers(container: MedusaContainer): Promise<void> {
  await container.resolve(RMA_MODULE).forgetExpiredAnswers()
}

export const config = { name: "rma-forget-expired-answers", schedule: "17 * * * *" }
