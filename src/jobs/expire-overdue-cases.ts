import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { expireOverdueCases } from "../workflows"

/** Closes cases whose goods were not sent back in time. */
export default async function expireOverdueRmas(container: MedusaContainer): Promise<void> {
  const expired = await expireOverdueCases(container, new Date())
  if (expired === 0) return
  container.resolve(ContainerRegistrationKeys.LOGGER).info(`RMA: ${expired} cases expired`)
}

export const config = { name: "rma-expire-overdue-cases", schedule: "*/10 * * * *" }
