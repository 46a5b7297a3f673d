import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../../domain"
import { parseRma, rmaFields, type RmaRecord } from "../../facts/rma"

/** Reads one case. @throws Refusal `not_found` */
export async function loadRma(container: MedusaContainer, id: string): Promise<RmaRecord> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "rma",
    fields: rmaFields,
    filters: { id },
  })
  return data[0] ? parseRma(data[0]) : refuse("not_found", { rma_id: id })
}
