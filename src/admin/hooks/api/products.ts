import type { HttpTypes } from "@medusajs/framework/types"
import { useQuery } from "@tanstack/react-query"
import { read } from "../../lib/client"
import { queryKeys } from "../../lib/query-keys"
import type { RequestError } from "../../lib/request-error"

/** A variant with the product that it is of; null once it is deleted. */
export function useVariant(id: string) {
  return useQuery<HttpTypes.AdminProductVariant | null, RequestError>({
    queryKey: queryKeys.variant(id),
    queryFn: async () => {
      const query = { id, fields: "id,title,sku,product.id,product.title" }
      const { variants } = await read<HttpTypes.AdminProductVariantListResponse>(
        "/admin/product-variants",
        query
      )
      return variants.at(0) ?? null
    },
  })
}
