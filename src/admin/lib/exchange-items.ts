import type { AdminRma, HttpExchange, HttpRmaItem } from "../../types/http"
import type { ApproveBody } from "./request-bodies"

type Item = Pick<HttpRmaItem, "resolution" | "return_expected" | "exchange_variant_id">

/** Whether approval makes new units for an item: others of it, or the same again once the old ones come. */
export function isExchanged({ resolution, return_expected }: Item): boolean {
  return resolution === "exchange" || (resolution === "reship" && return_expected)
}

/** Items for which an approval as entered makes new units. */
export function approvedForExchange(
  items: HttpRmaItem[],
  approved: ApproveBody["items"]
): HttpRmaItem[] {
  return items.filter((item) => {
    const entered = approved.find(({ id }) => id === item.id)
    return (
      entered !== undefined &&
      entered.approved_quantity > 0 &&
      isExchanged({ ...item, return_expected: entered.return_expected })
    )
  })
}

/** Whether nobody has said yet what is sent instead. */
export function isUnchosen(item: Item): boolean {
  return item.resolution === "exchange" && item.exchange_variant_id === null
}

/** The exchange that counts: the one that is not canceled; there is one at most. */
export function currentExchange({ exchanges }: Pick<AdminRma, "exchanges">): HttpExchange | null {
  return exchanges.find(({ canceled_at }) => canceled_at === null) ?? null
}
