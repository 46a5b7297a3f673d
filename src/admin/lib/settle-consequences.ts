import type { MinorUnits, PlannedTender, Settlement } from "../../domain"
import { sumOf } from "../../domain/sum-of"

type Consequence = {
  key:
    | "settle.sentenceOriginal"
    | "settle.sentenceOriginalSplit"
    | "settle.sentenceManual"
    | "settle.sentenceSetOff"
    | "settle.sentenceZero"
  amount: MinorUnits
  count: number
}

/** What settling will do to money, one sentence for each thing, said before it happens. */
export function consequencesOf({
  settlement,
  tenders,
}: {
  settlement: Settlement
  tenders: PlannedTender[]
}): Consequence[] {
  const original = tenders.filter(({ tender }) => tender === "original_payment")
  const manual = tenders.filter(({ tender }) => tender === "manual")
  const setOff = settlement.lines.filter(({ type }) => type === "open_balance")

  const consequences: Consequence[] = [
    {
      key: original.length > 1 ? "settle.sentenceOriginalSplit" : "settle.sentenceOriginal",
      amount: sumOf(original, ({ amount }) => amount),
      count: original.length,
    },
    {
      key: "settle.sentenceManual",
      amount: sumOf(manual, ({ amount }) => amount),
      count: manual.length,
    },
    {
      key: "settle.sentenceSetOff",
      amount: -sumOf(setOff, ({ amount }) => amount),
      count: setOff.length,
    },
  ]
  const happening = consequences.filter(({ amount }) => amount > 0)

  return settlement.owed === 0
    ? [{ key: "settle.sentenceZero", amount: 0, count: 0 }, ...happening]
    : happening
}
