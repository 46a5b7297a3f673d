import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { z } from "@medusajs/framework/zod"

const number = z.coerce.number()
const KEPT = z.object({ title: z.string(), quantity: number, fulfilled: number, pieces: number, kept: number })
const LEVEL = z.object({ sku: z.string(), location: z.string(), reserved: number, kept: number })

/**
 * Compares the stock that is kept with the units of an order that may still leave: as many pieces as they
 * are made of, for each line and no other, and as many as the shelves say. Answers what is wrong, in words.
 */
export async function checkReserved(container: MedusaContainer, order_id: string): Promise<string[]> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const lines = await knex.raw<{ rows: unknown[] }>(
    `with line as (
       select item.item_id as id, item.quantity, item.fulfilled_quantity as fulfilled
       from order_item as item
       where item.order_id = :order_id and item.deleted_at is null
         and item.version = (select version from "order" where id = :order_id)
     ), reserved as (
       select line_item_id as id, sum(quantity) as kept from reservation_item
       where deleted_at is null and line_item_id in (
         select item_id from order_item where order_id = :order_id)
       group by line_item_id
     )
     select detail.title, coalesce(line.quantity, 0) as quantity, coalesce(line.fulfilled, 0) as fulfilled,
       coalesce((select sum(required_quantity) from product_variant_inventory_item
         where variant_id = detail.variant_id and deleted_at is null), 0) as pieces,
       coalesce(reserved.kept, 0) as kept
     from line full join reserved on reserved.id = line.id
     join order_line_item as detail on detail.id = coalesce(line.id, reserved.id)`,
    { order_id }
  )
  const levels = await knex.raw<{ rows: unknown[] }>(
    `select item.sku, level.location_id as location, level.reserved_quantity as reserved,
       coalesce((select sum(quantity) from reservation_item as kept
         where kept.inventory_item_id = item.id and kept.location_id = level.location_id
           and kept.deleted_at is null), 0) as kept
     from inventory_level as level join inventory_item as item on item.id = level.inventory_item_id
     where level.deleted_at is null`
  )
  return [
    ...z
      .array(KEPT)
      .parse(lines.rows)
      .filter(({ quantity, fulfilled, pieces, kept }) => kept !== (quantity - fulfilled) * pieces)
      .map((line) => `Other stock is kept than may still leave: ${JSON.stringify(line)}`),
    ...z
      .array(LEVEL)
      .parse(levels.rows)
      .filter(({ reserved, kept }) => reserved !== kept)
      .map((level) => `The shelf counts other reservations than there are: ${JSON.stringify(level)}`),
  ]
}
