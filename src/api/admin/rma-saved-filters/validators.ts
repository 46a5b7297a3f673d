import { z } from "@medusajs/framework/zod"
import { GOODS_FACTS, LIST_PERIODS, MONEY_FACTS, RMA_KINDS, RMA_STATUSES } from "../../../domain"
import { id, line, listOf, moment, pageQuery, searchText } from "../../http/values"

const MAX_RANK = 100_000

const words = z.enum(["true", "false"])

/** The filters of the list, and the period by its name or by its days. */
const savedQuery = z
  .strictObject({
    q: searchText.min(1),
    order: z.string().regex(/^-?(created_at|updated_at|display_id)$/, "the list is not sorted by this"),
    status: listOf(z.enum(RMA_STATUSES)),
    kind: listOf(z.enum(RMA_KINDS)),
    goods: listOf(z.enum(GOODS_FACTS)),
    money: listOf(z.enum(MONEY_FACTS)),
    acknowledged: words,
    unread: words,
    to_do: z.literal("true"),
    reason_id: listOf(id),
    reason_category_id: listOf(id),
    action_id: listOf(id),
    period: z.enum(LIST_PERIODS),
    from: moment,
    to: moment,
  })
  .partial()
  .refine(
    (query) => query.period === undefined || (query.from === undefined && query.to === undefined),
    "it names a period and its days as well"
  )

const rank = z.int().min(0).max(MAX_RANK)

export type AdminListSavedFilters = z.infer<typeof AdminListSavedFilters>
export const AdminListSavedFilters = pageQuery

export type AdminCreateSavedFilter = z.infer<typeof AdminCreateSavedFilter>
export const AdminCreateSavedFilter = z.strictObject({
  name: line,
  query: savedQuery,
  rank: rank.optional(),
})

export type AdminUpdateSavedFilter = z.infer<typeof AdminUpdateSavedFilter>
export const AdminUpdateSavedFilter = z
  .strictObject({ name: line, query: savedQuery, rank })
  .partial()
  .refine((body) => Object.keys(body).length > 0, "it names nothing to change")
