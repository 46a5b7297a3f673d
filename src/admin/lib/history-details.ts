import {
  CONDITIONS,
  DISPOSITIONS,
  ELIGIBILITY_CODES,
  PROCESS_ACTS,
  REFUSALS,
  TENDERS,
  type RefusalCode,
} from "../../domain"
import type { AdminRma, HttpHistoryEntry } from "../../types/http"
import type { Translate } from "../hooks/use-words"

type Data = Record<string, unknown>
type Speak = {
  t: Translate
  formatAmount: (amount: number) => string
  /** The day on which a deadline ends. */
  formatDeadline: (deadline: string) => string
}

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
    ...deadlineOf(data, speak),
    ...listIn(data, "units").flatMap((units) => unitsOf(units, speak)),
    ...listIn(data, "items").flatMap((item) => itemOf(item, rma)),
    ...policyOf(data, speak),
    ...textIn(data, "reason").map((reason) => speak.t("history.reason", { reason })),
    ...textIn(data, "failure"),
    ...failedActOf(data, speak),
  ]
}

/** Which act of a process could not be done, and why. */
function failedActOf(data: Data, { t }: Speak): string[] {
  const act = PROCESS_ACTS.find((one) => one === data.act)
  const code = textIn(data, "code").find(isRefusalCode)
  return act && code ? [`${t(`events.${act}`)}: ${t(`refusals.${code}`)}`] : []
}

function isRefusalCode(code: string): code is RefusalCode {
  return code in REFUSALS
}

/** Which policy said what of a case, and of each line why. */
function policyOf(data: Data, { t }: Speak): string[] {
  const [name] = textIn(data, "policy_name")
  const [version] = numberIn(data, "policy_version")
  const verdict = VERDICTS.find((one) => one === data.verdict)
  if (version === undefined) return []
  if (name === undefined || !verdict) return [t("policy.history.approved", { version })]
  return [
    t("policy.history.verdict", { name, version, verdict: t(`policy.verdict.${verdict}`) }),
    ...listIn(data, "lines").flatMap((line) => objectionsTo(line, t)),
  ]
}

const VERDICTS = ["yes", "review", "no"] as const

function objectionsTo(line: Data, t: Translate): string[] {
  const codes = listIn(line, "reasons").map(({ code }) => code)
  const reasons = ELIGIBILITY_CODES.filter((code) => codes.includes(code)).map((code) =>
    t(`policy.code.${code}`)
  )
  return textIn(line, "title")
    .filter(() => reasons.length > 0)
    .map((title) => t("policy.history.line", { title, reasons: reasons.join(", ") }))
}

function amountOf(data: Data, { t, formatAmount }: Speak): string[] {
  const tender = TENDERS.find((one) => one === data.tender)
  return [...numberIn(data, "amount"), ...numberIn(data, "owed")].map((amount) =>
    [formatAmount(amount), tender && t(`tender.${tender}`)].filter(Boolean).join(" · ")
  )
}

function deadlineOf(data: Data, { t, formatDeadline }: Speak): string[] {
  return textIn(data, "to")
    .filter((to) => !Number.isNaN(Date.parse(to)))
    .map((to) => t("extend.until", { date: formatDeadline(to) }))
}

function unitsOf(units: Data, { t }: Speak): string[] {
  const { from, to } = units
  const how =
    isData(from) && isData(to)
      ? [`${placeOf(from, t)} → ${placeOf(to, t)}`]
      : [placeOf(units, t)]
  return countOf(units, textIn(units, "title")).map((count) =>
    [count, ...how].filter(Boolean).join(" · ")
  )
}

function placeOf(units: Data, t: Translate): string {
  const condition = CONDITIONS.find((one) => one === units.condition)
  const disposition = DISPOSITIONS.find((one) => one === units.disposition)
  return [condition && t(`condition.${condition}`), disposition && t(`disposition.${disposition}`)]
    .filter(Boolean)
    .join(" · ")
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
