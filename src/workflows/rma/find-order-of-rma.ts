import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../../domain"
import { RMA_MODULE } from "../../modules/rma"

/** The order of a case: all that may be asked before its lock is taken. @throws Refusal `not_found` */
export async function findOrderOfRma(container: MedusaContainer, rmaId: string): Promise<string> {
  const order_id = await container.resolve(RMA_MODULE).findOrderOfRma(rmaId)
  return order_id ?? refuse("not_found", { rma_id: rmaId })
}
