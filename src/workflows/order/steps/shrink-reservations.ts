import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { parseVariantStock, variantStockFields } from "../../../facts/exchange-variant"

export type ShrinkReservationsInput = {
  lines: {
    line_item_id: string
    variant_id: string | null
    /** Units of which none has left yet. */
    quantity: number
  }[]
}

type Kept = { id: string; quantity: number }
type Undo = { changed: Kept[]; deleted: string[]; keys: string[] } | null

/**
 * Keeps no more stock for order lines than their units need that have not left; what is kept besides is
 * free again. Under core's lock on the inventory items.
 */
export const shrinkReservationsStep = createStep(
  "rma-shrink-reservations",
  async ({ lines }: ShrinkReservationsInput, { container }) => {
    if (!lines.length) return new StepResponse<void, Undo>(undefined, null)
    const inventory = container.resolve(Modules.INVENTORY)
    const [found, parts] = await Promise.all([
      inventory.listReservationItems(
        { line_item_id: lines.map(({ line_item_id }) => line_item_id) },
        { select: ["id", "line_item_id", "inventory_item_id", "quantity"], take: null }
      ),
      loadParts(container, lines.flatMap(({ variant_id }) => variant_id ?? [])),
    ])
    const surplus = found.flatMap((kept) => {
      const line = lines.find(({ line_item_id }) => line_item_id === kept.line_item_id)
      const part = parts.find(
        ({ variant_id, inventory_item_id }) =>
          variant_id === line?.variant_id && inventory_item_id === kept.inventory_item_id
      )
      // Where the article is made of other parts by now, nobody knows what a unit of it took.
      if (!line || (!part && line.quantity > 0)) return []
      const needed = line.quantity * (part?.required_quantity ?? 0)
      const { id, inventory_item_id } = kept
      const quantity = Number(kept.quantity)
      return quantity > needed ? [{ id, inventory_item_id, quantity, needed }] : []
    })
    if (!surplus.length) return new StepResponse<void, Undo>(undefined, null)

    // In one order, so that two who want the same items do not wait for each other.
    const keys = [...new Set(surplus.map(({ inventory_item_id }) => inventory_item_id))].sort()
    const less = surplus.filter(({ needed }) => needed > 0)
    const deleted = surplus.filter(({ needed }) => needed === 0).map(({ id }) => id)
    await container.resolve(Modules.LOCKING).execute(keys, async () => {
      if (less.length) {
        await inventory.updateReservationItems(less.map(({ id, needed }) => ({ id, quantity: needed })))
      }
      if (deleted.length) await inventory.softDeleteReservationItems(deleted)
    })
    const changed = less.map(({ id, quantity }) => ({ id, quantity }))
    return new StepResponse<void, Undo>(undefined, { changed, deleted, keys })
  },
  async (undo, { container }) => {
    if (!undo) return
    const { changed, deleted, keys } = undo
    const inventory = container.resolve(Modules.INVENTORY)
    await container.resolve(Modules.LOCKING).execute(keys, async () => {
      if (changed.length) await inventory.updateReservationItems(changed)
      if (deleted.length) await inventory.restoreReservationItems(deleted)
    })
  }
)

async function loadParts(container: MedusaContainer, variantIds: string[]) {
  if (!variantIds.length) return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product_variant_inventory_items",
    fields: variantStockFields,
    filters: { variant_id: variantIds },
  })
  return data
    .map((row) => parseVariantStock(row, new Set()))
    .map(({ variant_id, part }) => ({ variant_id, ...part }))
}
