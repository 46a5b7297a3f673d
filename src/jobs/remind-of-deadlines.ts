import type { MedusaContainer } from "@medusajs/framework/types"
import { remindOfDeadlines } from "../workflows"

/** Tells customers that the time to send their goods back is nearly over. */
export default async function remindOfRmaDeadlines(container: MedusaContainer): Promise<void> {
  await remindOfDeadlines(container, new Date())
}

export const config = { name: "rma-remind-of-deadlines", schedule: "5,35 * * * *" }
