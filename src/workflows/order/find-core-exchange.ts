import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { coreExchangeFields, parseCoreExchange } from "../../facts/core-exchange"
import type { CoreExchange } from "./steps/create-core-exchange"

/** Core's exchange that was made for one of ours: its new lines say so. Null: there is none. */
export async function findCoreExchange(
  container: MedusaContainer,
  { order_id, exchange_id }: { order_id: string; exchange_id: string }
): Promise<CoreExchange | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_exchange",
    fields: coreExchangeFields,
    filters: { order_id },
  })
  const found = data
    .map(parseCoreExchange)
    .find((one) => !one.is_canceled && one.lines.some((line) => line.exchange_id === exchange_id))
  if (!found) return null
  const { id: core_exchange_id, return_id, lines } = found
  return {
    core_exchange_id,
    return_id,
    lines: lines.map(({ id, line_item_id }) => ({ id, line_item_id })),
  }
}
