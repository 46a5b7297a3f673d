import { z } from "@medusajs/framework/zod"
import {
  amount,
  attachmentIds,
  day,
  id,
  line,
  listOf,
  pageQuery,
  quantity,
  remark,
  text,
} from "../../http/values"

export type StoreListRmas = z.infer<typeof StoreListRmas>
export const StoreListRmas = pageQuery.extend({ order_id: id.optional() })

export type StoreCreateRma = z.infer<typeof StoreCreateRma>
export const StoreCreateRma = z.strictObject({
  order_id: id,
  /** The other kinds are what a carrier or a warehouse reports, so staff open them. */
  kind: z.enum(["return", "dispute", "complaint"]).default("return"),
  items: listOf(
    z.strictObject({
      line_item_id: id,
      quantity,
      reason_id: id,
      action_id: id,
      note: text,
      exchange_variant_id: id.nullish(),
      attachment_ids: attachmentIds,
    })
  ),
  customer_note: remark,
  received_on: day.nullish(),
  purchase_place: line.nullish(),
  purchase_price: amount.nullish(),
  locale: line.nullish(),
})

export type StoreCancelRma = z.infer<typeof StoreCancelRma>
export const StoreCancelRma = z.strictObject({})

export type StoreChooseExchange = z.infer<typeof StoreChooseExchange>
export const StoreChooseExchange = z.strictObject({ variant_id: id })

export type StoreAddTracking = z.infer<typeof StoreAddTracking>
export const StoreAddTracking = z.strictObject({ carrier: line, tracking_number: line })

export type StoreOpenDifferenceSession = z.infer<typeof StoreOpenDifferenceSession>
export const StoreOpenDifferenceSession = z.strictObject({ provider_id: id })

export const StoreCompleteDifference = z.strictObject({})
