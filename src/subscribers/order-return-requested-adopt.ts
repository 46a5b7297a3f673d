import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { adoptReturnWorkflow, type AdoptReturnInput } from "../workflows"

/** Makes a case of a return that was asked for in core's own dialog; those of ours name their case. */
export default async function adoptRequestedReturn({
  event: { data },
  container,
}: SubscriberArgs<AdoptReturnInput & { rma_id?: string }>): Promise<void> {
  // The order's next request need not wait for a look.
  if (data.rma_id !== undefined) return
  await adoptReturnWorkflow(container).run({
    input: { order_id: data.order_id, return_id: data.return_id },
  })
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.RETURN_REQUESTED,
  context: { subscriberId: "order-return-requested-adopt" },
}
