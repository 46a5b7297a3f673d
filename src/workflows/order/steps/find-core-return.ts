import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"

type FoundReturn = {
  status: string
  items?: ({ metadata?: Record<string, unknown> | null } | null)[]
}

/** The Return of core's whose items say that they were made for a case. */
export const findCoreReturnStep = createStep(
  "rma-find-core-return",
  async ({ rma_id, order_id }: { rma_id: string; order_id: string }, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "return",
      fields: ["id", "status", "items.metadata"],
      filters: { order_id },
    })
    const found = data.find(
      ({ status, items }: FoundReturn) =>
        status !== "canceled" && items?.some((item) => item?.metadata?.rma_id === rma_id)
    )
    return new StepResponse({ return_id: found?.id ?? null })
  }
)
