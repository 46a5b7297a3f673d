import type { MedusaContainer } from "@medusajs/framework/types"
import { remindOfDeadlines, remindOfExpiringExchanges } from "../workflows"

/** Tells customers that the time to send their goods back, or to pay for an exchange, is nearly over. */
export default async function remindOfRmaDeadlines(container: MedusaContainer): Promise<void> {
  const now = new Date()
  await remindOfDeadlines(container, now)
  await remindOfExpiringExchanges(container, now)
}

export const config = { name: "rma-remind-of-deadlines", schedule: "5,35 * * * *" }
