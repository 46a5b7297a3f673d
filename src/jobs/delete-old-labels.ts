import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { deleteOldLabels } from "../workflows"

/** Deletes labels some time after they were made: they hold an address. */
export default async function deleteOldRmaLabels(container: MedusaContainer): Promise<void> {
  const deleted = await deleteOldLabels(container, new Date())
  if (!deleted) return
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info(`RMA: deleted ${deleted} labels that were kept long enough`)
}

export const config = { name: "rma-delete-old-labels", schedule: "23 3 * * *" }
