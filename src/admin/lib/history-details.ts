import { CONDITIONS, DISPOSITIONS, TENDERS } from "../../domain"
import type { AdminRma, HttpHistoryEntry } from "../../types/http"
import type { Translate } from "../hooks/use-words"

type Data = Record<string, unknown>
type Speak = { t: Translate; formatAmount: (amount: number) => string }

/**
 * What an entry of the history says besides what happened: which units, how much, why. Entries are
 * as old as the case, so nothing in them is taken for granted: what cannot be read is left out.
 */
export function historyDetails(
  { data }: HttpHistoryEntry,
  rma: Pick<AdminRma, "items">,
  speak: Speak
): string[] {
  return [
    ...amountOf(data, speak),
    ...listIn(data, "units").flatMap((units) => unitsOf(units, speak)),
    ...listIn(data, "items").flatMap((item) => itemOf(item, rma)),
    ...textIn(data, "reason").map((reason) => speak.t("history.reason", { reason })),
    ...textIn(data, "failure"),
  ]
}

function amountOf(data: Data, { t, formatAmount }: Speak): string[] {
  const tender = TENDERS.find((one) => one === data.tender)
  return [...numberIn(data, "amount"), ...numberIn(data, "owed")].map((amount) =>
    [formatAmount(amount), tender && t(`tender.${tender}`)].filter(Boolean).join(" · ")
  )
}

function unitsOf(units: Data, { t }: Speak): string[] {
  const condition = CONDITIONS.find((one) => one === units.condition)
  const disposition = DISPOSITIONS.find((one) => one === units.disposition)
  const how = [
    condition && t(`condition.${condition}`),
    disposition && t(`disposition.${disposition}`),
  ]
  return countOf(units, textIn(units, "title")).map((count) =>
    [count, ...how].filter(Boolean).join(" · ")
  )
}

function itemOf(item: Data, rma: Pick<AdminRma, "items">): string[] {
  const known = rma.items.find(({ id }) => id === item.id)
  return countOf(item, [...textIn(item, "title"), ...(known ? [known.title] : [])])
}

function countOf(data: Data, [title]: string[]): string[] {
  const [quantity] = [...numberIn(data, "quantity"), ...numberIn(data, "approved_quantity")]
  return quantity !== undefined && title ? [`${quantity} × ${title}`] : []
}

function textIn(data: Data, key: string): string[] {
  const value = data[key]
  return typeof value === "string" && value !== "" ? [value] : []
}

function numberIn(data: Data, key: string): number[] {
  const value = data[key]
  return typeof value === "number" ? [value] : []
}

function listIn(data: Data, key: string): Data[] {
  const value = data[key]
  return Array.isArray(value) ? value.filter(isData) : []
}

function isData(value: unknown): value is Data {
  return typeof value === "object" && value !== null
}
