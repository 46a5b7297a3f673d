import { Modules } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

/** Whether the order has the credit line of a settlement already. */
export const findCreditLineStep = createStep(
  "rma-find-credit-line",
  async (
    { order_id, settlement_id }: { order_id: string; settlement_id: string },
    { container }
  ) => {
    const order = await container
      .resolve(Modules.ORDER)
      .retrieveOrder(order_id, { relations: ["credit_lines"] })
    const is_booked = (order.credit_lines ?? []).some(
      ({ reference_id }) => reference_id === settlement_id
    )
    return new StepResponse({ is_booked })
  }
)
