import { createHash } from "node:crypto"
import {
  chainHash,
  verifyChain,
  type ChainedNote,
  type ChainFault,
  type ChainHead,
} from "../chain"
import { creditNoteNumber } from "../series-name"

const SERIES = "CN-2026"
const sha256 = (text: string) => createHash("sha256").update(text).digest("hex")

function aChain(length: number): ChainedNote[] {
  const notes: ChainedNote[] = []
  for (let sequence = 1; sequence <= length; sequence += 1) {
    const link = {
      series: SERIES,
      sequence,
      document: `{"total":${sequence * 100}}`,
      previous_hash: notes.at(-1)?.hash ?? null,
    }
    const number = creditNoteNumber(SERIES, sequence)
    notes.push({ ...link, id: `cn_${sequence}`, number, hash: chainHash(link, sha256) })
  }
  return notes
}

const CHAIN = aChain(4)
const DRAWN: ChainHead = CHAIN[3]
const changed = (index: number, changes: Partial<ChainedNote>) =>
  CHAIN.map((note, at) => (at === index ? { ...note, ...changes } : note))
const without = (...gone: number[]) => CHAIN.filter((_, index) => !gone.includes(index))

/** The document changed, and the hash made again, as somebody would who knows how. */
const forged = { document: '{"total":1}' }
const rehashed = { ...forged, hash: chainHash({ ...CHAIN[1], ...forged }, sha256) }

const ROWS: [what: string, notes: ChainedNote[], faults: [ChainFault, string, string | null][], drawn?: ChainHead][] = [
  ["as it was written", CHAIN, []],
  ["an empty series", [], [], { sequence: 0, hash: null }],
  ["a document edited", changed(1, forged), [["changed", "CN-2026-000002", "cn_2"]]],
  ["its hash made again: the next one tells", changed(1, rehashed), [["unlinked", "CN-2026-000003", "cn_3"]]],
  ["the last one edited and its hash made again: the series tells", changed(3, rehashed), [
    ["changed", "CN-2026-000004", "cn_4"],
    ["changed", "CN-2026-000004", null],
  ]],
  ["one deleted", without(1), [["missing", "CN-2026-000002", "cn_3"]]],
  ["two deleted: the first of them is named", without(1, 2), [["missing", "CN-2026-000002", "cn_4"]]],
  ["the first deleted", without(0), [["missing", "CN-2026-000001", "cn_2"]]],
  ["the last two deleted", without(2, 3), [["missing", "CN-2026-000003", null]]],
  ["all deleted", [], [["missing", "CN-2026-000001", null]]],
  ["one there twice", [CHAIN[0], CHAIN[0], ...without(0)], [["duplicate", "CN-2026-000001", "cn_1"]]],
  ["another number", changed(2, { number: "CN-2026-000009" }), [["misnumbered", "CN-2026-000009", "cn_3"]]],
  ["more notes than were drawn", CHAIN, [["misnumbered", "CN-2026-000004", null]], CHAIN[2]],
  ["two edits: both are named", changed(0, forged).map((note, at) => (at === 2 ? { ...note, ...forged } : note)), [
    ["changed", "CN-2026-000001", "cn_1"],
    ["changed", "CN-2026-000003", "cn_3"],
  ]],
]

describe("verifyChain", () => {
  it.each(ROWS)("%s", (_, notes, faults, drawn = DRAWN) => {
    expect(verifyChain(SERIES, notes, drawn, sha256)).toEqual(
      faults.map(([fault, number, credit_note_id]) => ({ fault, series: SERIES, number, credit_note_id }))
    )
  })
})
