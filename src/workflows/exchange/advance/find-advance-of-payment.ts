import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"
import { advanceMetadata } from "../../../facts/advance-claim"

const payment = z.object({
  payment_collection: z.object({ metadata: z.unknown() }).nullish(),
})

/** The exchange whose full price a payment is of; null: it is of something else. */
export async function findAdvanceOfPayment(
  container: MedusaContainer,
  paymentId: string
): Promise<string | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "payment",
    fields: ["id", "payment_collection.metadata"],
    filters: { id: paymentId },
  })
  const [claim] = data.map((row) =>
    advanceMetadata.safeParse(payment.parse(row).payment_collection?.metadata)
  )
  return claim?.success ? claim.data.rma_advance_exchange_id : null
}
