import type { SavedFilterQuery } from "../../types/http"
import { readListParams, type ListParams } from "./list-params"
import { periodsUntil } from "./periods"
import { orderOf, RMA_FILTERS } from "./rma-list-query"

/** The search that every shop has: what waits for staff. */
export const TO_DO_QUERY: SavedFilterQuery = { to_do: "true" }

/**
 * What the list shows, as it is saved: without the page, and a period by its name, so that "last 7
 * days" means other days tomorrow.
 */
export function toSavedQuery({ q, sorting, filters }: ListParams, now: Date): SavedFilterQuery {
  const { created_at, ...others } = filters
  return {
    ...(q ? { q } : {}),
    ...(sorting ? { order: orderOf(sorting) } : {}),
    ...Object.fromEntries(Object.entries(others).filter(isSavable)),
    ...periodOf(created_at, now),
  }
}

/** What the list shows for a saved search, from its first page. */
export function fromSavedQuery(query: SavedFilterQuery, now: Date): ListParams {
  const { q, order, period, from, to, ...filters } = query
  const address = new URLSearchParams()
  if (typeof q === "string") address.set("q", q)
  if (typeof order === "string") address.set("order", order)
  Object.entries(filters).forEach(([id, value]) => address.set(id, JSON.stringify(value)))
  const start = periodsUntil(now).find(({ name }) => name === period)?.from.toISOString() ?? from
  const range = { ...(start && { $gte: start }), ...(to && { $lte: to }) }
  if (Object.keys(range).length > 0) address.set("created_at", JSON.stringify(range))
  return readListParams(address, RMA_FILTERS)
}

/** Whether two searches show the same; in what order their filters were chosen does not matter. */
export function isSameQuery(one: SavedFilterQuery, other: SavedFilterQuery): boolean {
  return canonical(one) === canonical(other)
}

function isSavable(entry: [string, unknown]): entry is [string, string | string[]] {
  return typeof entry[1] === "string" || (Array.isArray(entry[1]) && entry[1].length > 0)
}

function periodOf(range: unknown, now: Date): SavedFilterQuery {
  const from = momentIn(range, "$gte")
  const to = momentIn(range, "$lte")
  const named = periodsUntil(now).find((period) => period.from.toISOString() === from)
  if (named && !to) return { period: named.name }
  return { ...(from && { from }), ...(to && { to }) }
}

function momentIn(range: unknown, end: "$gte" | "$lte"): string | undefined {
  const value: unknown = typeof range === "object" && range !== null ? Reflect.get(range, end) : null
  return typeof value === "string" ? value : undefined
}

function canonical(query: SavedFilterQuery): string {
  const entries = Object.entries(query).map(([key, value]) => [
    key,
    Array.isArray(value) ? [...value].sort() : value,
  ])
  return JSON.stringify(entries.sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)))
}
