import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuse } from "../../../domain"
import { parseRma, rmaFields } from "../../../facts/rma"

/** Reads one case. @throws Refusal `not_found` */
export const loadRmaStep = createStep(
  "rma-load",
  async ({ rma_id }: { rma_id: string }, { container }) => {
    const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "rma",
      fields: rmaFields,
      filters: { id: rma_id },
    })
    return new StepResponse(data[0] ? parseRma(data[0]) : refuse("not_found", { rma_id }))
  }
)
