import type { MedusaContainer } from "@medusajs/framework/types"
import { sendUnsentEvents } from "../workflows"

/** An event that is younger may be on its way out of the workflow that recorded it. */
const GRACE_MS = 60 * 1000

/** Sends the events again that the history recorded and the event bus did not take. */
export default async function sendUnsentRmaEvents(container: MedusaContainer): Promise<void> {
  await sendUnsentEvents(container, new Date(Date.now() - GRACE_MS))
}

export const config = { name: "rma-send-unsent-events", schedule: "* * * * *" }
