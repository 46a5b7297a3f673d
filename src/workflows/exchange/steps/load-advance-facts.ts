import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { customerGroupFields, parseGroups } from "../../../facts/eligibility"
import type { RmaRecord } from "../../../facts/rma"
import { RMA_MODULE } from "../../../modules/rma"
import { loadRma } from "../../rma/load-rma"

/** A case, the groups of its customer (a guest has none), and where the shop's midnight is. */
export type AdvanceFacts = { rma: RmaRecord; customer_group_ids: string[]; time_zone: string }

/** @throws Refusal `not_found` */
export const loadAdvanceFactsStep = createStep(
  "rma-load-advance-facts",
  async ({ rma_id }: { rma_id: string }, { container }) => {
    const rma = await loadRma(container, rma_id)
    const [customer_group_ids, { time_zone }] = await Promise.all([
      loadGroups(container, rma.customer_id),
      container.resolve(RMA_MODULE).readSettings(),
    ])
    return new StepResponse<AdvanceFacts>({ rma, customer_group_ids, time_zone })
  }
)

async function loadGroups(container: MedusaContainer, customerId: string | null): Promise<string[]> {
  if (customerId === null) return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: customerGroupFields,
    filters: { id: customerId },
  })
  return data.flatMap((row) => parseGroups(row)[1])
}
