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

/** Whether all that an exchange sends is the same again, also once it is called off. */
export function isSendingAgain(
  { lines }: Pick<HttpExchange, "lines">,
  items: Pick<HttpRmaItem, "id" | "variant_id">[]
): boolean {
  const isSame = ({ rma_item_id, variant_id }: HttpExchange["lines"][number]) =>
    variant_id !== null &&
    items.some((item) => item.id === rma_item_id && item.variant_id === variant_id)
  return lines.every(isSame)
}

/** Whether nobody speaks of a difference: the same is sent again, and nothing more is asked for it. */
export function isUnpriced(
  isAgain: boolean,
  { difference_status }: Pick<HttpExchange, "difference_status">
): boolean {
  return isAgain && difference_status === "none"
}

/** The exchange that counts: the one that is not canceled; there is one at most. */
export function currentExchange({ exchanges }: Pick<AdminRma, "exchanges">): HttpExchange | null {
  return exchanges.find(({ canceled_at }) => canceled_at === null) ?? null
}
