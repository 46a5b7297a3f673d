import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { finishUnfinished } from "../workflows"

/** Long enough for whoever is at it, and for a provider that takes its time. */
const GRACE_MS = 3 * 60 * 1000

/** Finishes what a crash cut off, as far as it can be known. */
export default async function finishWhatWasBegun(container: MedusaContainer): Promise<void> {
  const { finished, failed } = await finishUnfinished(container, new Date(Date.now() - GRACE_MS))
  if (finished + failed === 0) return
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info(`RMA: finished ${finished} acts that had been cut off, ${failed} will be tried again`)
}

export const config = { name: "rma-finish-what-was-begun", schedule: "* * * * *" }
