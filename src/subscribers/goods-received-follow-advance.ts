import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { followAdvanceOfCase, RMA_EVENT_NAMES } from "../workflows"

/** Asks no more for the price of old units that came late, or that staff await no more. */
export default async function followAdvanceOfReceivedGoods({
  event: { data },
  container,
}: SubscriberArgs<{ rma_id: string }>): Promise<void> {
  await followAdvanceOfCase(container, data.rma_id)
}

export const config: SubscriberConfig = {
  event: [
    RMA_EVENT_NAMES.GOODS_RECEIVED,
    RMA_EVENT_NAMES.CLOSED_SHORT,
    RMA_EVENT_NAMES.EXCHANGE_CANCELED,
  ],
  context: { subscriberId: "goods-received-follow-advance" },
}
