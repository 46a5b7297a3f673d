import { DISPOSITIONS, type Disposition } from "../../domain"
import { sumOf } from "../../domain/sum-of"
import { unitsOf, type ReceiveLine } from "./receive-form"

/** Units that go one way, to one place; null: to where the server puts them, or to no place of the shop. */
export type GoodsConsequence = {
  disposition: Disposition
  location_id: string | null
  count: number
}

/**
 * What receiving will do to goods, one entry for each way and place, said before it happens.
 *
 * @param defaultLocationId where restocked goods go when nothing is said, as far as that is known
 */
export function goodsConsequences(
  lines: ReceiveLine[],
  defaultLocationId: string | null
): GoodsConsequence[] {
  const rows = lines
    .filter((line) => unitsOf(line) > 0)
    .flatMap((line) => line.rows)
    .map(({ quantity, disposition, location_id }) => ({
      quantity,
      disposition,
      location_id: location_id ?? (disposition === "restock" ? defaultLocationId : null),
    }))

  return DISPOSITIONS.flatMap((disposition) => {
    const ofWay = rows.filter((row) => row.disposition === disposition)
    const places = [...new Set(ofWay.map(({ location_id }) => location_id))]
    return places.map((location_id) => ({
      disposition,
      location_id,
      count: sumOf(
        ofWay.filter((row) => row.location_id === location_id),
        ({ quantity }) => quantity
      ),
    }))
  }).filter(({ count }) => count > 0)
}
