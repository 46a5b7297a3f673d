import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { RmaAlone } from "../../rma/steps/load-rma"

/** Whether core's Return of a case is canceled; without one: it is not. */
export const loadReturnStatusStep = createStep(
  "rma-load-return-status",
  async ({ rma: { return_id } }: RmaAlone, { container }) => {
    if (return_id === null) return new StepResponse({ is_canceled: false })
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "return",
      fields: ["status"],
      filters: { id: return_id },
    })
    return new StepResponse({ is_canceled: data[0]?.status === "canceled" })
  }
)
