import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { PaymentEvents } from "@medusajs/framework/utils"
import { findAdvanceOfPayment, followAdvance } from "../workflows"

/** Hears that the full price of old units was paid that did not come; a job finds what this misses. */
export default async function followAdvancePayment({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const exchange_id = await findAdvanceOfPayment(container, data.id)
  if (exchange_id === null) return
  await followAdvance(container, { exchange_id, actor: { type: "system", id: null } })
}

export const config: SubscriberConfig = {
  event: PaymentEvents.CAPTURED,
  context: { subscriberId: "payment-captured-follow-advance" },
}
