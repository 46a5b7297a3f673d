import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import {
  CUSTOMER_MAILS,
  notifyOfEventWorkflow,
  SHOP_MAILS,
  type RmaEventPayload,
} from "../workflows"

/** Mails about what happened to a case. */
export default async function notifyOfRmaEvent({
  event,
  container,
}: SubscriberArgs<RmaEventPayload>): Promise<void> {
  await notifyOfEventWorkflow(container).run({
    input: { event: event.name, payload: event.data },
  })
}

export const config: SubscriberConfig = {
  event: [...new Set<string>([...CUSTOMER_MAILS, ...SHOP_MAILS])],
  context: { subscriberId: "rma-events-notify" },
}
