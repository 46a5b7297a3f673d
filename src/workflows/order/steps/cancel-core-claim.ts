import { Modules } from "@medusajs/framework/utils"
import type { IOrderModuleService } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** What the order module can do and its type does not say. */
type Orders = IOrderModuleService & {
  updateOrderClaims(
    changes: { selector: { id: string }; data: { canceled_at: Date | null } }[]
  ): Promise<unknown>
}

export type CancelCoreClaimInput = {
  order_id: string
  core_claim_id: string | null
  /** The order lines of the units that were to be sent once more. */
  line_item_ids: string[]
  created_by: string | null
}

type Undo = { order_id: string; claim_id: string | null; line_item_ids: string[] } | null

/**
 * Cancels core's claim by which units were to be sent once more, and frees their stock. Without a claim:
 * nothing; twice is once. By the order module, because core's workflow asks for the claim's Return, and
 * there is none.
 */
export const cancelCoreClaimStep = createStep(
  "rma-cancel-core-claim",
  async (input: CancelCoreClaimInput, { container }) => {
    const { order_id, core_claim_id, line_item_ids, created_by } = input
    if (!core_claim_id) return new StepResponse<void, Undo>(undefined, null)
    const orders = container.resolve(Modules.ORDER)
    const claim = await orders.retrieveOrderClaim(core_claim_id, { select: ["id", "canceled_at"] })
    const isDone = Boolean(claim.canceled_at)
    if (!isDone) {
      await orders.cancelClaim({
        order_id,
        claim_id: core_claim_id,
        canceled_by: created_by ?? undefined,
      })
    }
    if (line_item_ids.length) {
      await container.resolve(Modules.INVENTORY).deleteReservationItemsByLineItem(line_item_ids)
    }
    return new StepResponse<void, Undo>(undefined, {
      order_id,
      claim_id: isDone ? null : core_claim_id,
      line_item_ids,
    })
  },
  async (undo, { container }) => {
    if (!undo) return
    const { order_id, claim_id, line_item_ids } = undo
    if (line_item_ids.length) {
      await container.resolve(Modules.INVENTORY).restoreReservationItemsByLineItem(line_item_ids)
    }
    if (!claim_id) return
    const orders = container.resolve<Orders>(Modules.ORDER)
    await orders.revertLastVersion(order_id)
    await orders.updateOrderClaims([{ selector: { id: claim_id }, data: { canceled_at: null } }])
  }
)
