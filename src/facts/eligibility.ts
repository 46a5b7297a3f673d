import { z } from "@medusajs/framework/zod"
import { toMinor, worthOfUnits } from "../domain"
import type { LineEligibilityFacts, Moment, OrderBooks, OrderLine, ProductFacts } from "../domain"

const text = z.string().nullish().transform((value) => value ?? null)
const moment = z.coerce
  .date()
  .nullish()
  .transform((value): Moment | null => value?.getTime() ?? null)

/** An order's parcels, as much of them as says when a line was shipped and when it arrived. */
export const parcelFields = [
  "id",
  "fulfillments.canceled_at",
  "fulfillments.shipped_at",
  "fulfillments.delivered_at",
  "fulfillments.items.line_item_id",
]

export type Parcel = {
  line_item_ids: string[]
  shipped_at: Moment | null
  delivered_at: Moment | null
}

const withParcels = z.object({
  fulfillments: z
    .array(
      z.object({
        canceled_at: moment,
        shipped_at: moment,
        delivered_at: moment,
        items: z.array(z.object({ line_item_id: text })).default([]),
      })
    )
    .default([]),
})

/** Reads an order that Query answered for {@link parcelFields}; canceled parcels never were. */
export function parseParcels(row: unknown): Parcel[] {
  return withParcels
    .parse(row)
    .fulfillments.filter(({ canceled_at }) => canceled_at === null)
    .map(({ shipped_at, delivered_at, items }) => ({
      shipped_at,
      delivered_at,
      line_item_ids: items.flatMap(({ line_item_id }) => line_item_id ?? []),
    }))
}

/** What rules may select articles by. */
export const productFields = ["id", "collection_id", "type_id", "categories.id", "tags.id"]

const named = z.array(z.object({ id: z.string() })).nullish()
const product = z
  .object({ id: z.string(), collection_id: text, type_id: text, categories: named, tags: named })
  .transform(
    ({ id, collection_id, type_id, categories, tags }): ProductFacts => ({
      product_id: id,
      collection_id,
      type_id,
      category_ids: (categories ?? []).map((category) => category.id),
      tag_ids: (tags ?? []).map((tag) => tag.id),
    })
  )

/** Reads a product that Query answered for {@link productFields}. */
export function parseProduct(row: unknown): ProductFacts {
  return product.parse(row)
}

export const customerGroupFields = ["id", "groups.id"]

const customer = z.object({ id: z.string(), groups: named })

/** The ids of the groups of a customer that Query answered for {@link customerGroupFields}, by its id. */
export function parseGroups(row: unknown): [string, string[]] {
  const { id, groups } = customer.parse(row)
  return [id, (groups ?? []).map((group) => group.id)]
}

const request = z.object({
  customer_id: text,
  email: z.string(),
  requested_at: z.coerce.date().transform((date): Moment => date.getTime()),
})

/** When somebody asked for a return. */
export type CustomersRequest = z.infer<typeof request>

/** Reads a case as the module's service answers it, as much of it as says who asked and when. */
export function parseRequest(row: unknown): CustomersRequest {
  return request.parse(row)
}

/** The same person with and without an account is known by the e-mail. */
export function isSamePerson(
  one: Pick<CustomersRequest, "customer_id" | "email">,
  other: Pick<CustomersRequest, "customer_id" | "email">
): boolean {
  if (one.customer_id !== null && one.customer_id === other.customer_id) return true
  return one.email !== "" && one.email === other.email
}

/** What was looked up for the lines of an order; what no rule asks for is empty. */
export type LineLookups = { parcels: Parcel[]; products: ProductFacts[]; books: OrderBooks | null }

/** What the rules ask of a line. `returnable_quantity` counts units. */
export function toLineFacts(
  line: OrderLine,
  returnable_quantity: number,
  { parcels, products, books }: LineLookups
): LineEligibilityFacts {
  const own = parcels.filter(({ line_item_ids }) => line_item_ids.includes(line.id))
  return {
    line_item_id: line.id,
    returnable_quantity,
    undelivered_quantity: line.fulfilled - line.delivered,
    is_all_delivered: line.delivered >= line.quantity,
    shipped_at: latest(own.map(({ shipped_at }) => shipped_at)),
    delivered_at: latest(own.map(({ delivered_at }) => delivered_at)),
    product: products.find(({ product_id }) => product_id === line.product_id) ?? unknown(line),
    unit_price: unitPrice(line, books),
  }
}

/** Whether anything was ever paid in; true where nobody asks. */
export function isPaid(books: OrderBooks | null): boolean {
  return books === null || toMinor(books.paid_in, books.currency) > 0
}

/** Of a product that is gone for good the order line still knows the id. */
function unknown({ product_id }: OrderLine): ProductFacts {
  return { product_id, collection_id: null, type_id: null, category_ids: [], tag_ids: [] }
}

/** Goods that came in several parcels are judged by the last: nobody can tell which unit came when. */
function latest(moments: (Moment | null)[]): Moment | null {
  const known = moments.filter((one) => one !== null)
  return known.length ? Math.max(...known) : null
}

function unitPrice({ id }: OrderLine, books: OrderBooks | null) {
  const worth = books?.lines.find(({ line_item_id }) => line_item_id === id)
  return books && worth && worth.quantity > 0
    ? worthOfUnits(worth, undefined, 1, books.currency).amount
    : 0
}
