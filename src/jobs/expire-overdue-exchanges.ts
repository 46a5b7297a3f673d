import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { expireOverdueExchanges } from "../workflows"

/** Calls off exchanges that were not paid for, or whose goods did not come, in time. */
export default async function expireExchanges(container: MedusaContainer): Promise<void> {
  const expired = await expireOverdueExchanges(container, new Date())
  if (expired === 0) return
  container.resolve(ContainerRegistrationKeys.LOGGER).info(`RMA: ${expired} exchanges expired`)
}

export const config = { name: "rma-expire-overdue-exchanges", schedule: "*/10 * * * *" }
