import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { createOrUpdateOrderPaymentCollectionWorkflow } from "@medusajs/medusa/core-flows"
import { z } from "@medusajs/framework/zod"
import { collectionFields, isOpenCollection } from "../../../facts/order-books"

const order = z.object({ payment_collections: z.array(collectionFields).default([]) })

/**
 * Tells an order's open payment collection what the order asks for now, so that nobody pays twice. One that
 * a customer has promised to pay already is left alone: core would cancel their payment.
 */
export const refreshCollectionStep = createStep(
  "rma-refresh-collection",
  async ({ order_id }: { order_id: string }, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "order",
      fields: ["payment_collections.status", "payment_collections.metadata"],
      filters: { id: order_id },
    })
    if (data.some((row) => order.parse(row).payment_collections.some(isOpenCollection))) {
      await createOrUpdateOrderPaymentCollectionWorkflow(container).run({ input: { order_id } })
    }
    return new StepResponse(undefined)
  }
)
