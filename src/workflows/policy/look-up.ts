import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { FactsAsked, Moment, OrderBooks, ProductFacts } from "../../domain"
import {
  customerGroupFields,
  parcelFields,
  parseGroups,
  parseParcels,
  parseProduct,
  parseRequest,
  productFields,
  type CustomersRequest,
  type Parcel,
} from "../../facts/eligibility"
import { orderBooksFields, parseOrderBooks } from "../../facts/order-books"
import type { OrderWithLines } from "../../facts/order-lines"
import type { RmaRecord } from "../../facts/rma"
import { RMA_MODULE } from "../../modules/rma"

type Order = { order: OrderWithLines; cases: RmaRecord[]; books?: OrderBooks }

/** What the rules ask for, by the ids of orders and customers; what nobody asks for is empty. */
export type Found = {
  parcels: Map<string, Parcel[]>
  products: ProductFacts[]
  groups: Map<string, string[]>
  requests: CustomersRequest[]
  books: Map<string, OrderBooks>
}

type Which = { asked: FactsAsked; now: Moment; except?: string }

/** Looks up what rules ask of orders: one query for each kind of fact, for all orders together. */
export async function lookUp(
  container: MedusaContainer,
  orders: Order[],
  { asked, now, except }: Which
): Promise<Found> {
  const [parcels, products, groups, requests, books] = await Promise.all([
    asked.parcels ? loadParcels(container, orders) : new Map(),
    asked.products ? loadProducts(container, orders) : [],
    asked.customer_groups ? loadGroups(container, orders) : new Map(),
    asked.recent_days ? loadRequests(container, orders, { asked, now, except }) : [],
    asked.books ? loadAllBooks(container, orders) : new Map(),
  ])
  return { parcels, products, groups, requests, books }
}

async function loadParcels(container: MedusaContainer, orders: Order[]) {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: parcelFields,
    filters: { id: orders.map(({ order }) => order.id) },
  })
  return new Map(data.map((row) => [row.id, parseParcels(row)]))
}

/** Deleted products too: what was a final sale stays one. */
async function loadProducts(container: MedusaContainer, orders: Order[]): Promise<ProductFacts[]> {
  const lines = orders.flatMap(({ order }) => order.lines)
  const ids = [...new Set(lines.flatMap(({ product_id }) => product_id ?? []))]
  if (!ids.length) return []
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: productFields,
    filters: { id: ids },
    withDeleted: true,
  })
  return data.map(parseProduct)
}

async function loadGroups(container: MedusaContainer, orders: Order[]) {
  const ids = [...new Set(orders.flatMap(({ order }) => order.customer_id ?? []))]
  if (!ids.length) return new Map<string, string[]>()
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "customer",
    fields: customerGroupFields,
    filters: { id: ids },
  })
  return new Map(data.map(parseGroups))
}

/** What was refused, or taken back, or not asked for yet, is no return. */
const NO_RETURN = ["draft" as const, "canceled" as const, "rejected" as const]
const DAY_MS = 24 * 60 * 60 * 1000

/** The same person with and without an account is known by the e-mail. */
async function loadRequests(
  container: MedusaContainer,
  orders: Order[],
  { asked, now, except }: Which
): Promise<CustomersRequest[]> {
  const customer_id = [...new Set(orders.flatMap(({ order }) => order.customer_id ?? []))]
  const email = [...new Set(orders.map(({ order }) => order.email).filter(Boolean))]
  const rows = await container.resolve(RMA_MODULE).listRmas(
    {
      $or: [{ customer_id }, { email }],
      status: { $nin: NO_RETURN },
      requested_at: { $gte: new Date(now - asked.recent_days * DAY_MS) },
      ...(except && { id: { $ne: except } }),
    },
    { select: ["id", "customer_id", "email", "requested_at"] }
  )
  return rows.map(parseRequest)
}

async function loadAllBooks(container: MedusaContainer, orders: Order[]) {
  const known = orders.flatMap(({ order, books }) => (books ? [[order.id, books] as const] : []))
  const unknown = orders.filter(({ books }) => !books)
  if (!unknown.length) return new Map(known)
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: orderBooksFields,
    filters: { id: unknown.map(({ order }) => order.id) },
  })
  const read = data.map((row) => {
    const cases = unknown.find(({ order }) => order.id === row.id)?.cases ?? []
    return [row.id, parseOrderBooks(row, cases)] as const
  })
  return new Map([...known, ...read])
}
