import type { MedusaRequest } from "@medusajs/framework/http"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

/**
 * Which order a request to one of core's routes is about; null where core will say that there is
 * none.
 */
export type OrderOfRequest = (req: MedusaRequest) => Promise<string | null>

export const orderInPath: OrderOfRequest = async (req) => req.params.id

const bodyWithOrder = z.object({ order_id: z.string().min(1) })

export const orderInBody: OrderOfRequest = async (req) => {
  const parsed = bodyWithOrder.safeParse(req.body)
  return parsed.success ? parsed.data.order_id : null
}

type Entity = "return" | "order_exchange" | "order_claim" | "payment" | "payment_collection"

const ORDER_OF: Record<Entity, string> = {
  return: "order_id",
  order_exchange: "order_id",
  order_claim: "order_id",
  payment: "payment_collection.order.id",
  payment_collection: "order.id",
}

/** Asks whose order a return, an exchange, a claim or a payment in the path belongs to. */
export function orderOf(entity: Entity): OrderOfRequest {
  const path = ORDER_OF[entity]
  return async (req) => {
    const query = req.scope.resolve(ContainerRegistrationKeys.QUERY)
    const { data } = await query.graph({ entity, fields: [path], filters: { id: req.params.id } })
    return valueAt(data[0], path.split("."))
  }
}

function valueAt(value: unknown, [name, ...rest]: string[]): string | null {
  if (typeof value !== "object" || value === null) return null
  const found: unknown = Reflect.get(value, name)
  if (rest.length > 0) return valueAt(found, rest)
  return typeof found === "string" ? found : null
}
