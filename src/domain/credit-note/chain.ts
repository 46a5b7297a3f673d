import { creditNoteNumber } from "./series-name"

/** A numbered note as far as its place in the chain goes. */
export type ChainedNote = {
  id: string
  number: string
  series: string
  /** From 1. */
  sequence: number
  /** The frozen document as it was written, byte for byte. */
  document: string
  previous_hash: string | null
  hash: string
}

/** Where a series ends: the last number drawn, and the hash of its note. */
export type ChainHead = { sequence: number; hash: string | null }

/**
 * What is wrong with a note: numbers before it are missing; its number was given before; its number is
 * not the one of its place; it does not carry the hash of the one before; it is not what was hashed.
 */
export type ChainFault = "missing" | "duplicate" | "misnumbered" | "unlinked" | "changed"

export type ChainBreak = {
  fault: ChainFault
  series: string
  /** The number that is wrong; of `missing` the first that is not there. */
  number: string
  /** The note at which it shows; none where it is the last ones that are missing. */
  credit_note_id: string | null
}

/** Hashes text to a hex digest; passed in, because the domain asks nobody. */
export type HashText = (text: string) => string

/** Where every series begins. */
export const CHAIN_BEGINNING: ChainHead = { sequence: 0, hash: null }

/** The hash that a note carries: of the hash before it, its series, its place in it, and its document. */
export function chainHash(note: Omit<ChainedNote, "id" | "number" | "hash">, hash: HashText): string {
  return hash([note.previous_hash ?? "", note.series, note.sequence, note.document].join("\n"))
}

/** What is wrong with a note that stands behind `before`; null: nothing (I8). */
export function checkLink(before: ChainHead, note: ChainedNote, hash: HashText): ChainBreak | null {
  const expected = before.sequence + 1
  if (note.sequence > expected) {
    return { ...breakAt(note, "missing"), number: creditNoteNumber(note.series, expected) }
  }
  if (note.sequence < expected) return breakAt(note, "duplicate")
  if (note.number !== creditNoteNumber(note.series, note.sequence)) return breakAt(note, "misnumbered")
  if (note.previous_hash !== before.hash) return breakAt(note, "unlinked")
  if (note.hash !== chainHash(note, hash)) return breakAt(note, "changed")
  return null
}

/** What is wrong where a series ends: its last notes are gone, or there are more than were drawn. */
export function checkEnd(series: string, found: ChainHead, drawn: ChainHead): ChainBreak | null {
  if (found.sequence < drawn.sequence) {
    const number = creditNoteNumber(series, found.sequence + 1)
    return { fault: "missing", series, number, credit_note_id: null }
  }
  const last = { series, number: creditNoteNumber(series, found.sequence), credit_note_id: null }
  if (found.sequence > drawn.sequence) return { fault: "misnumbered", ...last }
  return found.hash === drawn.hash ? null : { fault: "changed", ...last }
}

/**
 * Every break of one series, in its order. `notes` are all notes of it by sequence, `drawn` is where it
 * says itself that it ends. A broken note does not break those behind it: each is checked against the
 * one before as it stands.
 */
export function verifyChain(
  series: string,
  notes: ChainedNote[],
  drawn: ChainHead,
  hash: HashText
): ChainBreak[] {
  let before = CHAIN_BEGINNING
  const breaks: (ChainBreak | null)[] = []
  for (const note of notes) {
    breaks.push(checkLink(before, note, hash))
    before = note
  }
  breaks.push(checkEnd(series, before, drawn))
  return breaks.filter((found) => found !== null)
}

function breakAt({ id, series, number }: ChainedNote, fault: ChainFault): ChainBreak {
  return { fault, series, number, credit_note_id: id }
}
