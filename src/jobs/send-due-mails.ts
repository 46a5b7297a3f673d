import type { MedusaContainer } from "@medusajs/framework/types"
import { sendDueMails } from "../workflows"

/** Tries mails again that failed, and sends those whose server died. */
export default async function sendDueRmaMails(container: MedusaContainer): Promise<void> {
  await sendDueMails(container)
}

export const config = { name: "rma-send-due-mails", schedule: "* * * * *" }
