import { resentUnits } from "../../domain"
import type { ApprovalPlan } from "../../domain"
import { toRmaFacts, type ExchangeRecord, type RmaRecord } from "../../facts/rma"
import { newId } from "../../modules/rma/new-id"
import type { NewExchange, NewExchangeLine } from "../../modules/rma/types"
import type { CoreClaimInput } from "../order/core-claim"

/**
 * The record of units that are sent once more without anything coming back, beside those that are
 * exchanged at the same approval, if any. They cost nothing and change nobody's difference. Undefined:
 * nothing is sent.
 */
export function exchangeWithResent(
  rma: RmaRecord,
  approved: ApprovalPlan["items"],
  exchange: NewExchange | undefined,
  createdBy: string | null
): NewExchange | undefined {
  const items = toRmaFacts(rma).items.map((item, index) => ({
    ...item,
    ...approved.find(({ id }) => id === item.id),
    variant_id: rma.items[index].variant_id,
  }))
  const resent = resentUnits(items)
  if (!resent.length) return exchange
  const record = exchange ?? freeExchange(rma, createdBy)
  return {
    ...record,
    lines: [
      ...record.lines,
      ...resent.map(({ item_id, quantity }, index) =>
        resentLine(rma, item_id, quantity, record.lines.length + index)
      ),
    ],
  }
}

/** What core is to send for the lines of an exchange of which nothing comes back; no lines: nothing. */
export function coreClaimOf(
  rma: RmaRecord,
  exchange: Pick<ExchangeRecord, "id" | "lines"> | Pick<NewExchange, "id" | "lines"> | undefined,
  approved: ApprovalPlan["items"],
  createdBy: string | null
): CoreClaimInput {
  return {
    rma_id: rma.id,
    exchange_id: exchange?.id ?? "",
    order_id: rma.order_id,
    created_by: createdBy,
    shipping_option_id: rma.exchange_shipping_option_id,
    kind: rma.kind,
    lines: (exchange?.lines ?? []).flatMap(({ id, rma_item_id, variant_id, quantity }) => {
      const item = rma.items.find((one) => one.id === rma_item_id)
      const is_returned =
        approved.find((one) => one.id === rma_item_id)?.return_expected ?? item?.return_expected
      return item && variant_id && item.resolution === "reship" && !is_returned
        ? [{ id, line_item_id: item.line_item_id, variant_id, quantity }]
        : []
    }),
  }
}

function freeExchange(rma: RmaRecord, created_by: string | null): NewExchange {
  return {
    id: newId("exc"),
    order_id: rma.order_id,
    currency_code: rma.currency_code,
    price: "even",
    shipping_option_id: rma.exchange_shipping_option_id,
    shipping_amount: "0",
    old_worth: "0",
    new_worth: "0",
    label_fee: "0",
    restocking_fee: "0",
    difference: "0",
    expires_at: null,
    created_by,
    lines: [],
  }
}

function resentLine(
  rma: RmaRecord,
  itemId: string,
  quantity: number,
  rank: number
): NewExchangeLine {
  const item = rma.items.find(({ id }) => id === itemId)
  if (!item) throw new Error(`Item ${itemId} is not of case ${rma.id}`)
  const { variant_id, product_id, title, subtitle, sku, thumbnail } = item
  return {
    id: newId("excl"),
    rank,
    rma_item_id: itemId,
    variant_id,
    product_id,
    title,
    subtitle,
    sku,
    thumbnail,
    quantity,
    total: "0",
    line_item_id: null,
  }
}
