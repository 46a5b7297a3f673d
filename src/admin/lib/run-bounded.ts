/**
 * Does something to each of `items`, so many at a time, in their order. One that fails keeps no other
 * from being done: `act` tells of it by itself, and never throws.
 */
export async function runBounded<Item>(
  items: Item[],
  atOnce: number,
  act: (item: Item) => Promise<void>
): Promise<void> {
  const waiting = [...items]
  const worker = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      await act(next)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker))
}
