import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { parseDifferenceCollections, type DifferenceCollection } from "../../../facts/difference-collection"
import { exchangeCollectionFields } from "../../../facts/exchange-collection"

/**
 * The payment collections by which the difference of an exchange is, or was, to be paid, oldest first:
 * where core canceled one, another took its place.
 */
export async function findDifferenceCollections(
  container: MedusaContainer,
  { id, order_id }: { id: string; order_id: string }
): Promise<DifferenceCollection[]> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: ["id", ...exchangeCollectionFields],
    filters: { id: order_id },
  })
  return data
    .flatMap(parseDifferenceCollections)
    .filter(({ exchange_id }) => exchange_id === id)
}
