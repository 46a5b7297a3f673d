import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"

/** What a change of ours bears, which is made and confirmed in one go. */
export const OUR_CHANGE = { rma: "made_at_once" }

/** Whether a change is ours: an open one is being confirmed, or was left behind by a process that died. */
export function isOurChange({ metadata }: { metadata?: Record<string, unknown> | null }): boolean {
  return metadata?.rma === OUR_CHANGE.rma
}

/**
 * Whether somebody began to change the order and did not finish: core allows one change at a time. Ours do
 * not count: whoever takes the order's lock removes what a crash left of them.
 */
export async function hasOpenChange(container: MedusaContainer, orderId: string): Promise<boolean> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_change",
    fields: ["id", "metadata"],
    filters: { order_id: orderId, status: ["pending", "requested"] },
  })
  return data.some((change) => !isOurChange(change))
}
