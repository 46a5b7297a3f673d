import { z } from "@medusajs/framework/zod"
import {
  CONDITIONS,
  DISPOSITIONS,
  EXCHANGE_PRICES,
  GOODS_FACTS,
  LEGAL_BASES,
  MONEY_FACTS,
  RMA_KINDS,
  RMA_STATUSES,
  TENDERS,
} from "../../../domain"
import {
  amount,
  attachmentIds,
  dateRange,
  day,
  fieldsQuery,
  flag,
  id,
  line,
  link,
  listOf,
  moment,
  oneOrMany,
  pageQuery,
  quantity,
  remark,
  searchText,
  signedAmount,
  text,
} from "../../http/values"

/** Medusa's way to name an order, and what it means. */
const ORDERS = {
  created_at: { column: "created_at", direction: "asc" },
  "-created_at": { column: "created_at", direction: "desc" },
  updated_at: { column: "updated_at", direction: "asc" },
  "-updated_at": { column: "updated_at", direction: "desc" },
  display_id: { column: "display_id", direction: "asc" },
  "-display_id": { column: "display_id", direction: "desc" },
} as const

export type AdminListRmas = z.infer<typeof AdminListRmas>
export const AdminListRmas = pageQuery.extend({
  q: searchText.optional(),
  status: oneOrMany(z.enum(RMA_STATUSES)),
  kind: oneOrMany(z.enum(RMA_KINDS)),
  goods: oneOrMany(z.enum(GOODS_FACTS)),
  money: oneOrMany(z.enum(MONEY_FACTS)),
  acknowledged: flag.optional(),
  unread: flag.optional(),
  to_do: z.literal("true").transform((): true => true).optional(),
  reason_id: oneOrMany(id),
  reason_category_id: oneOrMany(id),
  action_id: oneOrMany(id),
  order_id: oneOrMany(id),
  customer_id: oneOrMany(id),
  created_at: dateRange.optional(),
  order: z
    .enum([
      "created_at",
      "-created_at",
      "updated_at",
      "-updated_at",
      "display_id",
      "-display_id",
    ])
    .default("-created_at")
    .transform((name) => ORDERS[name]),
})

/** Every event may say whether the customer hears of it; the default is the shop's. */
const event = z.strictObject({ notify_customer: z.boolean().optional() })

const newItem = z.strictObject({
  line_item_id: id,
  quantity,
  reason_id: id.nullish(),
  action_id: id,
  note: remark,
  exchange_variant_id: id.nullish(),
  attachment_ids: attachmentIds,
})

export type AdminCreateRma = z.infer<typeof AdminCreateRma>
export const AdminCreateRma = event.extend({
  order_id: id,
  kind: z.enum(RMA_KINDS).default("return"),
  status: z.enum(["draft", "requested"]).default("requested"),
  /** Left out: all that is in the parcel, for one reason and by one action. */
  items: listOf(newItem).optional(),
  reason_id: id.nullish(),
  action_id: id.nullish(),
  legal_basis: z.enum(LEGAL_BASES).nullish(),
  staff_note: remark,
  customer_comment: remark,
  customer_note: remark,
  override_reason: remark,
  received_on: day.nullish(),
  purchase_place: line.nullish(),
  purchase_price: amount.nullish(),
  locale: line.nullish(),
  exchange_shipping_option_id: id.nullish(),
  fulfillment_id: id.nullish(),
})

export type AdminUpdateRma = z.infer<typeof AdminUpdateRma>
export const AdminUpdateRma = z
  .strictObject({
    staff_note: remark,
    customer_comment: remark,
    assigned_to: id.nullish(),
    location_id: id.nullish(),
    reason_category_id: id.nullish(),
    investigation_note: remark,
    carrier_claim_number: line.nullish(),
    carrier_amount_recovered: amount.nullish(),
    exchange_shipping_option_id: id.nullish(),
  })
  .refine((body) => Object.keys(body).length > 0, "it names nothing to change")

export type AdminUpdateRmaItems = z.infer<typeof AdminUpdateRmaItems>
export const AdminUpdateRmaItems = z.strictObject({
  items: listOf(
    z.strictObject({
      id,
      action_id: id.optional(),
      reason_id: id.optional(),
      quantity: quantity.optional(),
      exchange_variant_id: id.nullish(),
      return_expected: z.boolean().optional(),
    })
  ),
})

export type AdminRmaEvent = z.infer<typeof AdminRmaEvent>
export const AdminRmaEvent = event

export type AdminSubmitRma = z.infer<typeof AdminSubmitRma>
export const AdminSubmitRma = event.extend({ override_reason: remark })

/** What staff write of a label; a file is uploaded. */
const label = z
  .strictObject({ url: link, tracking_number: line, carrier: line, cost: amount })
  .partial()

export type AdminSetRmaLabel = z.infer<typeof AdminSetRmaLabel>
export const AdminSetRmaLabel = label
  .extend(event.shape)
  .refine(
    ({ notify_customer: _, ...given }) => Object.keys(given).length > 0,
    "it names nothing to change"
  )

export type AdminUploadRmaLabel = z.infer<typeof AdminUploadRmaLabel>
export const AdminUploadRmaLabel = fieldsQuery.extend({ notify_customer: flag.optional() })

const approvedItems = listOf(
  z.strictObject({
    id,
    approved_quantity: z.union([z.literal(0), quantity], "expected a whole number of units"),
    return_expected: z.boolean().optional(),
  })
).optional()

/** What is agreed about new units. */
const agreedExchange = z.strictObject({
  shipping_option_id: id.optional(),
  shipping_amount: amount.optional(),
  price: z.enum(EXCHANGE_PRICES).optional(),
  label_fee: amount.optional(),
  restocking_fee: amount.optional(),
  carry_promotions: z.boolean().optional(),
  expires_at: moment.nullable().optional(),
  expected_difference: signedAmount.optional(),
})

export type AdminPreviewExchange = z.infer<typeof AdminPreviewExchange>
export const AdminPreviewExchange = agreedExchange.extend({ items: approvedItems })

export type AdminCancelExchange = z.infer<typeof AdminCancelExchange>
export const AdminCancelExchange = event.extend({ reason: text.optional() })

export type AdminApproveRma = z.infer<typeof AdminApproveRma>
export const AdminApproveRma = event.extend({
  items: approvedItems,
  exchange: agreedExchange.optional(),
  location_id: id.optional(),
  label: label.optional(),
  return_shipping_option_id: id.optional(),
  return_by: moment.optional(),
})

export type AdminRequestRmaLabel = z.infer<typeof AdminRequestRmaLabel>
export const AdminRequestRmaLabel = event.extend({ return_shipping_option_id: id.optional() })

export type AdminMarkRmaAddress = z.infer<typeof AdminMarkRmaAddress>
export const AdminMarkRmaAddress = z.strictObject({ undeliverable: z.boolean() })

export type AdminRejectRma = z.infer<typeof AdminRejectRma>
export const AdminRejectRma = event.extend({ reason: text })

export type AdminReopenRma = z.infer<typeof AdminReopenRma>
export const AdminReopenRma = event.extend({
  return_by: moment.optional(),
  override_reason: remark,
})

export type AdminExtendRma = z.infer<typeof AdminExtendRma>
export const AdminExtendRma = event.extend({ return_by: moment, reason: text })

export type AdminMarkDifferencePaid = z.infer<typeof AdminMarkDifferencePaid>
export const AdminMarkDifferencePaid = z.strictObject({})

export type AdminGrantAdvance = z.infer<typeof AdminGrantAdvance>
export const AdminGrantAdvance = event.extend({ return_by: moment })

export type AdminAllowFulfillment = z.infer<typeof AdminAllowFulfillment>
export const AdminAllowFulfillment = event.extend({ reason: text })

export type AdminReceiveRma = z.infer<typeof AdminReceiveRma>
export const AdminReceiveRma = event.extend({
  items: listOf(
    z.strictObject({
      id,
      units: listOf(
        z.strictObject({
          quantity,
          condition: z.enum(CONDITIONS),
          disposition: z.enum(DISPOSITIONS),
          location_id: id.optional(),
        })
      ),
    })
  ),
})

export type AdminCloseRmaShort = z.infer<typeof AdminCloseRmaShort>
export const AdminCloseRmaShort = event.extend({
  items: listOf(z.strictObject({ id, quantity })),
  reason: text,
})

/** More points than this are no count that anybody kept. */
const MAX_POINTS = 1_000_000_000
/** A bonus that doubles what is given; more is a slip of the keyboard. */
const MAX_BONUS_PERCENT = 100

/** In a settlement, and where one is approved or paid later. A tender without an amount takes what is left. */
export const tenders = listOf(
  z.strictObject({
    tender: z.enum(TENDERS),
    amount: amount.optional(),
    payment_id: id.optional(),
    bonus_percent: z.number("expected a percentage").min(0).max(MAX_BONUS_PERCENT).optional(),
    order_id: id.optional(),
    reference: text.optional(),
  })
)

export type AdminSettleRma = z.infer<typeof AdminSettleRma>
export const AdminSettleRma = event.extend({
  items: z.array(z.strictObject({ id, quantity })).max(1_000),
  shipping_refund: amount.optional(),
  return_cost_refund: amount.optional(),
  goodwill: amount.optional(),
  label_fee: amount.optional(),
  restocking_fee: amount.optional(),
  damage_deduction: amount.optional(),
  discount_clawback: amount.optional(),
  adjustment: z.strictObject({ amount: signedAmount, reason: text }).optional(),
  points_to_cancel: z.int("expected a whole number of points").min(0).max(MAX_POINTS).optional(),
  tenders: tenders.optional(),
  override_reason: text.optional(),
  expected_owed: amount.optional(),
  draft: z.boolean().optional(),
})

/** Where received units are, as far as somebody says which ones they mean. */
const unitsPlace = z
  .strictObject({
    disposition: z.enum(DISPOSITIONS),
    location_id: id.nullable(),
    condition: z.enum(CONDITIONS),
  })
  .partial()
  .refine((place) => Object.keys(place).length > 0, "it names no place")

export type AdminChangeDispositions = z.infer<typeof AdminChangeDispositions>
export const AdminChangeDispositions = z.strictObject({
  items: listOf(
    z.strictObject({
      id,
      unit_id: id.optional(),
      from: unitsPlace.optional(),
      quantity: quantity.optional(),
      disposition: z.enum(DISPOSITIONS),
      location_id: id.optional(),
      condition: z.enum(CONDITIONS).optional(),
    })
  ),
})

export type AdminProcessRma = z.infer<typeof AdminProcessRma>
export const AdminProcessRma = event.extend({
  receive: AdminReceiveRma.omit({ notify_customer: true }).optional(),
  settle: AdminSettleRma.omit({ notify_customer: true }).optional(),
  complete: z.boolean().optional(),
})
