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

/** Whether all that is sent is the same again, and nothing something else. */
export function isSameAgain(items: Pick<HttpRmaItem, "resolution">[]): boolean {
  const sent = items.filter(({ resolution }) => resolution === "reship" || resolution === "exchange")
  return sent.length > 0 && sent.every(({ resolution }) => resolution === "reship")
}

/** Whether units of no worth are sent for nothing: a claim sends again what was lost. */
export function isFree({
  old_worth,
  new_worth,
  difference,
}: Pick<HttpExchange, "old_worth" | "new_worth" | "difference">): boolean {
  return old_worth === 0 && new_worth === 0 && difference === 0
}

/** The exchange that counts: the one that is not canceled; there is one at most. */
export function currentExchange({ exchanges }: Pick<AdminRma, "exchanges">): HttpExchange | null {
  return exchanges.find(({ canceled_at }) => canceled_at === null) ?? null
}
