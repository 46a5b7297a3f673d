import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { lineProductFields, parseLineProduct, type LineProduct } from "../../facts/line-product"

export type { LineProduct }

/** What order lines copy of variants and their products, by the variants' ids. */
export async function loadLineProducts(
  container: MedusaContainer,
  variantIds: string[]
): Promise<Map<string, LineProduct>> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant",
    fields: lineProductFields,
    filters: { id: [...new Set(variantIds)] },
  })
  return new Map(data.map(parseLineProduct).map((product) => [product.variant_id, product]))
}
