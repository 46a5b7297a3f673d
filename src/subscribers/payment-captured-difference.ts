import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { ContainerRegistrationKeys, PaymentEvents } from "@medusajs/framework/utils"
import { findExchangeOfPayment, settleDifferencePayment } from "../workflows"

/** Hears of differences that were paid by core's webhook or in core's own dialog. */
export default async function followDifferencePayment({
  event: { data },
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const exchange_id = await findExchangeOfPayment(
    container.resolve(ContainerRegistrationKeys.QUERY),
    data.id
  )
  if (exchange_id === null) return
  await settleDifferencePayment(container, { exchange_id, actor: { type: "system", id: null } })
}

export const config: SubscriberConfig = {
  event: PaymentEvents.CAPTURED,
  context: { subscriberId: "payment-captured-difference" },
}
