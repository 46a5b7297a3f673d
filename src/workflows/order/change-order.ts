import { Modules, OrderChangeStatus } from "@medusajs/framework/utils"
import type { CreateOrderChangeDTO, MedusaContainer } from "@medusajs/framework/types"
import { isOurChange, OUR_CHANGE } from "../../facts/order-change"

type Change = Omit<CreateOrderChangeDTO, "metadata" | "created_by"> & { created_by: string | null }

/**
 * Changes an order by a change of our own that is confirmed at once. Under the order's lock.
 *
 * Core takes two transactions for it, and a change that is not confirmed keeps everybody else from changing
 * the order: it is marked as ours, for {@link forgetHalfMadeChanges} to find if the process dies between.
 */
export async function changeOrder(
  container: MedusaContainer,
  { created_by, ...change }: Change
): Promise<void> {
  const orders = container.resolve(Modules.ORDER)
  const by = created_by ?? undefined
  const { id } = await orders.createOrderChange({ ...change, created_by: by, metadata: OUR_CHANGE })
  try {
    await orders.confirmOrderChange({ id, confirmed_by: by })
  } catch (error) {
    await orders.deleteOrderChanges([id])
    throw error
  }
}

/**
 * Takes away what {@link changeOrder} left of a change when its process died. Under the order's lock, where
 * nobody who lives is at one. What it was to say is said anew by whoever finishes the use case.
 */
export async function forgetHalfMadeChanges(
  container: MedusaContainer,
  orderId: string
): Promise<void> {
  const orders = container.resolve(Modules.ORDER)
  const open = await orders.listOrderChanges(
    { order_id: orderId, status: OrderChangeStatus.PENDING },
    { select: ["id", "metadata"] }
  )
  const ours = open.filter(isOurChange).map(({ id }) => id)
  if (ours.length) await orders.deleteOrderChanges(ours)
}
