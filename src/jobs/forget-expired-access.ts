import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../modules/rma"

/**
 * Throws away what guests cannot use any more: codes and grants that have run out, and counts of tries
 * whose window is over. They name people, and nobody needs them.
 */
export default async function forgetExpiredAccess(container: MedusaContainer): Promise<void> {
  await container.resolve(RMA_MODULE).forgetExpiredAccess()
}

export const config = { name: "rma-forget-expired-access", schedule: "47 * * * *" }
