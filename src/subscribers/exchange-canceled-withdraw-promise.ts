import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { finishDifference, isLeftToSettle, RMA_EVENT_NAMES } from "../workflows"

/** Lets go what a provider promised to pay for an exchange that is off. What fails, the upkeep tries again. */
export default async function withdrawPromiseOfExchange({
  event: { data },
  container,
}: SubscriberArgs<{ rma_id: string; exchange_id: string }>): Promise<void> {
  const { rma_id, exchange_id } = data
  if (!(await isLeftToSettle(container, { rma_id, exchange_id }))) return
  await finishDifference(container, { rma_id, exchange_id, actor: { type: "system", id: null } })
}

export const config: SubscriberConfig = {
  event: RMA_EVENT_NAMES.EXCHANGE_CANCELED,
  context: { subscriberId: "exchange-canceled-withdraw-promise" },
}
