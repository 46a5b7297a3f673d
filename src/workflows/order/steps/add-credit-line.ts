import { ChangeActionType, Modules, OrderChangeType } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { SETTLED_REFERENCE } from "../../../facts/order-books"
import type { VOIDED_REFERENCE } from "../../../facts/order-books"
import { changeOrder } from "../change-order"

export type CreditLineInput = {
  order_id: string
  /** Unrounded, in major units; positive where the shop gives, negative where it keeps. "0": nothing to tell. */
  amount: string
  settlement_id: string
  /** Whether the settlement is told of, or taken back: each once. */
  reference?: typeof SETTLED_REFERENCE | typeof VOIDED_REFERENCE
  created_by: string | null
}

/**
 * Tells the order what a settlement gives or keeps beside the goods (X): one change, one credit line.
 *
 * Through the order module, because core's own workflow refuses fees where nothing is pending, and the
 * loyalty plugin's hook on it would pay every fee out to the customer.
 */
export const addCreditLineStep = createStep(
  "rma-add-credit-line",
  async (
    { order_id, amount, settlement_id, reference = SETTLED_REFERENCE, created_by }: CreditLineInput,
    { container }
  ) => {
    if (Number(amount) === 0) return new StepResponse(undefined)
    await changeOrder(container, {
      order_id,
      change_type: OrderChangeType.CREDIT_LINE,
      created_by,
      actions: [
        {
          action: ChangeActionType.CREDIT_LINE_ADD,
          order_id,
          reference,
          reference_id: settlement_id,
          amount,
        },
      ],
    })
    return new StepResponse(undefined, { order_id })
  },
  async (undo, { container }) => {
    if (undo) await container.resolve(Modules.ORDER).revertLastVersion(undo.order_id)
  }
)
