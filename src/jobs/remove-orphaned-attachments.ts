import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { removeOrphans } from "../workflows"

/** Long enough for whoever fills in a form, goes to look for the slip, and comes back. */
const KEPT_FOR_MS = 24 * 60 * 60 * 1000

/** Removes files that were uploaded and never sent with a case or a message. */
export default async function removeOrphanedAttachments(container: MedusaContainer): Promise<void> {
  const removed = await removeOrphans(container, new Date(Date.now() - KEPT_FOR_MS))
  if (!removed) return
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info(`RMA: removed ${removed} uploaded files that no case names`)
}

export const config = { name: "rma-remove-orphaned-attachments", schedule: "41 * * * *" }
