import type { MedusaContainer } from "@medusajs/framework/types"
import { adoptMissedReturns, followCoreCancels, followCoreReceipts } from "../workflows"

/** Returns that are older belong to the time before the plugin, or were left alone for a reason. */
const LOOK_BACK_MS = 24 * 60 * 60 * 1000

/** Keeps cases and the Returns of core's own dialogs together where no event told of a change. */
export default async function followCoreReturns(container: MedusaContainer): Promise<void> {
  await followCoreCancels(container)
  await followCoreReceipts(container)
  await adoptMissedReturns(container, new Date(Date.now() - LOOK_BACK_MS))
}

export const config = { name: "rma-follow-core-returns", schedule: "2-59/10 * * * *" }
