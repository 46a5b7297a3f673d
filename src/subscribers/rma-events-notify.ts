import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { MAILED_EVENTS } from "../domain"
import { notifyOfEventWorkflow, type RmaEventPayload } from "../workflows"

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
  event: Object.keys(MAILED_EVENTS),
  context: { subscriberId: "rma-events-notify" },
}
