import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../../domain"
import { parseRma, type RmaRecord } from "../../facts/rma"
import { RMA_MODULE } from "../../modules/rma"

/** Reads one case. @throws Refusal `not_found` */
export async function loadRma(container: MedusaContainer, id: string): Promise<RmaRecord> {
  const [row] = await container.resolve(RMA_MODULE).loadRmas({ id: [id] })
  return row ? parseRma(row) : refuse("not_found", { rma_id: id })
}
