import type { ExchangeVariant } from "./exchange-variant"

type Stock = Pick<ExchangeVariant, "manage_inventory" | "allow_backorder" | "stock">

/**
 * How many units of a variant can be promised now; null: as many as anybody asks for, because they are
 * not counted, or may be ordered ahead of the stock. Of a kit as many as its scarcest part makes; its
 * parts may come from several places, but all units of a part come from one: so stock is kept, too.
 * Of what is counted and lies nowhere none, not even ahead of the stock: core neither sells nor ships
 * what no place can keep.
 */
export function availableUnits({ manage_inventory, allow_backorder, stock }: Stock): number | null {
  if (!manage_inventory) return null
  if (!stock.length || stock.some(({ places }) => !places.length)) return 0
  if (allow_backorder) return null
  return Math.min(
    ...stock.map(({ required_quantity, places }) => {
      const free = Math.max(0, ...places.map(({ available }) => available))
      return Math.floor(free / required_quantity)
    })
  )
}
