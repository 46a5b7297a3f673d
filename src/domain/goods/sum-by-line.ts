/** Units of one order line. */
export type LineQuantity = { line_item_id: string; quantity: number }

/**
 * One entry per order line, in the order in which the lines first occur; lines without units are
 * left out.
 */
export function sumByLine(entries: LineQuantity[]): LineQuantity[] {
  const quantities = new Map<string, number>()
  for (const { line_item_id, quantity } of entries) {
    quantities.set(line_item_id, (quantities.get(line_item_id) ?? 0) + quantity)
  }
  return [...quantities]
    .map(([line_item_id, quantity]) => ({ line_item_id, quantity }))
    .filter(({ quantity }) => quantity > 0)
}
