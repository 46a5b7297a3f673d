import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"
import { readFixture } from "../factories/fixture"
import { INITIAL_STOCK } from "../factories/shop"

const LEVEL = z.object({
  sku: z.string(),
  location: z.string(),
  stocked: z.coerce.number(),
  /** Pieces that lay there before anything was sold. */
  initial: z.coerce.number(),
  shipped: z.coerce.number(),
  moved: z.coerce.number(),
})

/** One inventory item at one location, in pieces. */
export type StockRecord = z.infer<typeof LEVEL>

/**
 * What lies where of the articles of an order, and what should: the shop's initial stock, less what was
 * shipped to anybody, plus the movements of all cases. True as long as nobody else moves stock.
 */
export async function readStockRecords(
  container: MedusaContainer,
  orderId: string
): Promise<StockRecord[]> {
  const { shop } = await readFixture(container)
  const { rows } = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw<{ rows: unknown[] }>(
      `with articles as (
         select distinct stock.inventory_item_id as id
         from order_item
         join order_line_item as line on line.id = order_item.item_id
         join product_variant_inventory_item as stock on stock.variant_id = line.variant_id
         where order_item.order_id = :order_id
       )
       select item.sku, place.name as location,
         coalesce((select sum(stocked_quantity) from inventory_level
           where inventory_item_id = item.id and location_id = place.id and deleted_at is null), 0) as stocked,
         case when place.id = :main then :initial_stock else 0 end as initial,
         coalesce((select sum(parcel_item.quantity) from fulfillment_item as parcel_item
           join fulfillment as parcel on parcel.id = parcel_item.fulfillment_id
           where parcel_item.inventory_item_id = item.id and parcel.location_id = place.id
             and parcel.deleted_at is null
             -- Core restocks what it cancels; a parcel that a case canceled is restocked by its movements.
             and (parcel.canceled_at is null or exists (select 1 from rma
               where rma.fulfillment_id = parcel.id and rma.parcel_canceled_at is not null
                 and rma.status <> 'canceled' and rma.deleted_at is null))), 0) as shipped,
         coalesce((select sum(quantity) from rma_stock_movement
           where inventory_item_id = item.id and location_id = place.id and deleted_at is null), 0) as moved
       from inventory_item as item
       cross join stock_location as place
       where item.id in (select id from articles) and place.deleted_at is null`,
      { order_id: orderId, main: shop.locations.main, initial_stock: INITIAL_STOCK }
    )
  return z.array(LEVEL).parse(rows)
}
