import type { MedusaContainer } from "@medusajs/framework/types"
import { sendDeliveries } from "./send-deliveries"

const BATCH = 20
/** What is left after that waits for the next run: one server's providers are not to be flooded. */
const MAX_BATCHES = 10

/** Sends mails that nobody sent, or that failed and are due again. Answers how many were tried. */
export async function sendDueMails(container: MedusaContainer): Promise<number> {
  let tried = 0
  for (let batch = 0; batch < MAX_BATCHES; batch++) {
    const sent = await sendDeliveries(container, { take: BATCH })
    tried += sent
    if (sent < BATCH) break
  }
  return tried
}
