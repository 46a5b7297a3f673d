/** The server gives no more at once. */
const MOST = 100

type Page<Row> = { rows: Row[]; count: number }

/**
 * Reads the first rows of a list, however many: as few pages as it takes, side by side.
 *
 * @returns them and how many there are in all
 */
export async function readFirst<Row>(
  wanted: number,
  readPage: (page: { limit: number; offset: number }) => Promise<Page<Row>>
): Promise<Page<Row>> {
  const offsets = Array.from({ length: Math.ceil(wanted / MOST) }, (_, page) => page * MOST)
  const pages = await Promise.all(
    offsets.map((offset) => readPage({ limit: Math.min(MOST, wanted - offset), offset }))
  )
  return { rows: pages.flatMap(({ rows }) => rows), count: Math.max(0, ...pages.map(({ count }) => count)) }
}
