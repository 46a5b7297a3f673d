import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const order = z.object({
  region: z
    .object({
      payment_providers: z.array(z.object({ id: z.string(), is_enabled: z.boolean() })).default([]),
    })
    .nullish(),
})

/** By whom customers can pay for an order: the payment providers of its region that are switched on. */
export async function loadPaymentProviders(
  container: MedusaContainer,
  orderId: string
): Promise<{ id: string }[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", "region.payment_providers.id", "region.payment_providers.is_enabled"],
    filters: { id: orderId },
  })
  return data
    .flatMap((row) => order.parse(row).region?.payment_providers ?? [])
    .filter(({ is_enabled }) => is_enabled)
    .map(({ id }) => ({ id }))
}
