import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework"
import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../modules/rma"
import { followCoreReceiptWorkflow } from "../workflows"

/** Writes down what was received in core's own dialog; receipts of ours name their case. */
export default async function followReceivedReturn({
  event: { data },
  container,
}: SubscriberArgs<{ return_id: string; rma_id?: string }>): Promise<void> {
  // It was written down before core was told, and the order's next request need not wait for a look.
  if (data.rma_id !== undefined) return
  const [rma] = await container
    .resolve(RMA_MODULE)
    .listRmas({ return_id: data.return_id }, { select: ["id"], take: 1 })
  if (!rma) return
  await followCoreReceiptWorkflow(container).run({
    input: { rma_id: rma.id, actor: { type: "system", id: null } },
  })
}

export const config: SubscriberConfig = {
  event: OrderWorkflowEvents.RETURN_RECEIVED,
  context: { subscriberId: "order-return-received-follow" },
}
