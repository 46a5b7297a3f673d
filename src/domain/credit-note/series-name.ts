import { shopDay } from "../deadlines/end-of-day"

/** The series that a moment's credit notes are numbered in: "CN-2026", by the year where the shop is. */
export function seriesName(prefix: string, issuedAt: Date, timeZone: string): string {
  const [year] = shopDay(issuedAt, timeZone).split("-")
  return `${prefix}-${year}`
}

/** "CN-2026-000042": six digits, so that numbers sort as text, and more where a year needs more. */
export function creditNoteNumber(series: string, sequence: number): string {
  return `${series}-${String(sequence).padStart(6, "0")}`
}
