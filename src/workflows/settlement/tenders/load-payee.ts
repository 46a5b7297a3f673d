import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../../../domain"
import { parsePayee, payeeFields, type Payee } from "../../../facts/payee"

/**
 * Whom an order pays back now: it can be transferred.
 * @throws Refusal `not_found`
 */
export async function loadPayee(container: MedusaContainer, orderId: string): Promise<Payee> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: payeeFields,
    filters: { id: orderId },
  })
  return parsePayee(data[0] ?? refuse("not_found", { order_id: orderId }))
}
