import { createHash } from "node:crypto"
import type { Breach, OrderFacts } from "./order-facts"
import type { OrderRecords } from "./order-records"

type Note = OrderRecords["credit_notes"][number]
type Settlement = OrderRecords["settlements"][number]

/**
 * I8: the series that the order's notes are numbered in have no gap and no double, every note of them is
 * what was hashed and carries the hash of the one before; and each settlement has the notes that it must.
 */
export function checkCreditNotes({ records }: OrderFacts): Breach[] {
  const series = new Set(records.credit_notes.map((note) => note.series))
  return [
    ...[...series].flatMap((name) => checkSeries(name, records)),
    ...records.settlements.flatMap((settlement) => checkSettlement(settlement, records)),
  ]
}

function checkSeries(series: string, { credit_notes }: OrderRecords): Breach[] {
  const notes = credit_notes.filter((note) => note.series === series)
  const breaches = notes.flatMap((note, index) => checkNote(note, index, notes[index - 1]))
  const last = notes[notes.length - 1]
  if (last.sequence !== last.last_sequence || last.hash !== last.last_hash) {
    breaches.push(`I8 · ${series} ends at ${last.number}, its series says ${last.last_sequence}`)
  }
  return breaches
}

function checkNote(note: Note, index: number, before: Note | undefined): Breach[] {
  const { series, sequence, number, previous_hash, document } = note
  const breaches: Breach[] = []
  if (sequence !== index + 1 || number !== `${series}-${String(index + 1).padStart(6, "0")}`) {
    breaches.push(`I8 · ${number} (${sequence}) stands at place ${index + 1} of its series`)
  }
  if (previous_hash !== (before?.hash ?? null)) {
    breaches.push(`I8 · ${number} does not carry the hash of the note before it`)
  }
  const hashed = `${previous_hash ?? ""}\n${series}\n${sequence}\n${document}`
  if (note.hash !== createHash("sha256").update(hashed).digest("hex")) {
    breaches.push(`I8 · ${number} is not what was hashed`)
  }
  return breaches
}

function checkSettlement(settlement: Settlement, { credit_notes, cases }: OrderRecords): Breach[] {
  const { id, rma_id, status, owed, booked_at } = settlement
  const notes = credit_notes.filter(({ settlement_id }) => settlement_id === id)
  const types = notes.map(({ type }) => type).sort()
  const isIssued = booked_at !== null && owed > 0
  const expected = !isIssued
    ? []
    : status === "voided"
      ? ["counter_note", "credit_note"]
      : ["credit_note"]
  const name = `${cases.find((one) => one.id === rma_id)?.display_id}, settlement ${id}`
  const breaches: Breach[] = []
  if (types.join() !== expected.join()) {
    breaches.push(
      `I8 · ${name} is ${status} and has [${types.join(", ")}], not [${expected.join(", ")}]`
    )
  }
  for (const { number, total, type, document } of notes) {
    const frozen: { total: number; currency: { digits: number } } = JSON.parse(document)
    const sign = type === "counter_note" ? -1 : 1
    const said = (sign * frozen.total) / 10 ** frozen.currency.digits
    if (total !== owed || said !== owed) {
      breaches.push(`I8 · ${number} is of ${total}, its document of ${said}, but ${owed} was owed`)
    }
  }
  return breaches
}
