import { Modules } from "@medusajs/framework/utils"
import type { IOrderModuleService } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** What the order module can do and its type does not say. */
type Orders = IOrderModuleService & {
  updateOrderExchanges(
    changes: { selector: { id: string }; data: { canceled_at: Date | null } }[]
  ): Promise<unknown>
}

export type CancelCoreExchangeInput = {
  order_id: string
  /** Null: nothing to cancel. */
  core_exchange_id: string | null
  created_by: string | null
}

type Undo = { order_id: string; core_exchange_id: string } | null

/**
 * Takes the new units of core's exchange off the order, with their shipping; its Return stays, because
 * the goods may still come. Core's own workflow cannot do so once they came. One that is canceled
 * already is left alone.
 */
export const cancelCoreExchangeStep = createStep(
  "rma-cancel-core-exchange",
  async ({ order_id, core_exchange_id, created_by }: CancelCoreExchangeInput, { container }) => {
    if (core_exchange_id === null) return new StepResponse<void, Undo>(undefined, null)
    const orders = container.resolve<Orders>(Modules.ORDER)
    const [found] = await orders.listOrderExchanges(
      { id: [core_exchange_id] },
      { select: ["id", "canceled_at"] }
    )
    if (!found || found.canceled_at) return new StepResponse<void, Undo>(undefined, null)
    await orders.cancelExchange({
      order_id,
      exchange_id: core_exchange_id,
      created_by: created_by ?? undefined,
    })
    return new StepResponse<void, Undo>(undefined, { order_id, core_exchange_id })
  },
  async (undo, { container }) => {
    if (!undo) return
    const orders = container.resolve<Orders>(Modules.ORDER)
    await orders.revertLastVersion(undo.order_id)
    await orders.updateOrderExchanges([
      { selector: { id: undo.core_exchange_id }, data: { canceled_at: null } },
    ])
  }
)
