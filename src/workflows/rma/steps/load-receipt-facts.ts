import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { ReceiptFacts } from "../../../domain"
import { locationFields, parseLineStock, parseLocations, variantStockFields } from "../../../facts/stock"
import { RMA_MODULE } from "../../../modules/rma"
import type { ShippedCaseFacts } from "./load-case"

/** Where goods may go, and how their stock is kept. */
export const loadReceiptFactsStep = createStep(
  "rma-load-receipt-facts",
  async ({ rma, order, shipped_from }: ShippedCaseFacts, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY)
    const variantIds = rma.items.flatMap(({ variant_id }) => variant_id ?? [])
    const [variants, locations, settings] = await Promise.all([
      query.graph({ entity: "variant", fields: variantStockFields, filters: { id: variantIds } }),
      query.graph({ entity: "stock_location", fields: locationFields }),
      container.resolve(RMA_MODULE).readSettings(),
    ])
    const facts: ReceiptFacts = {
      ...parseLocations(locations.data),
      lines: parseLineStock(variants.data, order, shipped_from),
      rma_location_id: rma.location_id,
      settings_location_id: settings.default_location_id,
      quarantine_location_id: settings.quarantine_location_id,
      restock_location_ids: settings.restock_location_ids,
    }
    return new StepResponse(facts)
  }
)
