import type { MinorUnits, PlannedTender, Settlement, SettlementLine } from "../../domain"
import { sumOf } from "../../domain/sum-of"
import type { WordKey } from "../i18n/word-key"
import type { Payment } from "./settle-form"

/** One thing that will happen, as a sentence: which, and what stands in it. Amounts in minor units. */
export type Consequence = {
  key: WordKey
  amount?: MinorUnits
  /** On top of the amount. */
  bonus?: MinorUnits
  count?: number
}

type Settling = { settlement: Settlement; tenders: PlannedTender[]; payment: Payment }

/** What settling will do to money, one sentence for each thing, said before it happens. */
export function consequencesOf({ settlement, tenders, payment }: Settling): Consequence[] {
  const { owed, lines } = settlement
  if (payment === "draft") {
    return [{ key: "settling.draft", amount: owed }]
  }
  if (owed === 0) {
    return [{ key: "settle.sentenceZero" }, ...setOff(lines)]
  }
  return [
    ...(payment === "later" ? [{ key: "settling.later", amount: owed } as const] : []),
    ...moneyBack(tenders),
    ...credits(tenders),
    ...setOff(lines),
    { key: "process.creditNote" },
  ]
}

function moneyBack(tenders: PlannedTender[]): Consequence[] {
  const original = by("original_payment", tenders)
  const isSplit = original.length > 1
  return happening([
    {
      key: isSplit ? "settle.sentenceOriginalSplit" : "settle.sentenceOriginal",
      amount: amountOf(original),
      count: original.length,
    },
    { key: "settle.sentenceManual", amount: amountOf(by("manual", tenders)) },
    { key: "settling.moved", amount: amountOf(by("replacement_order", tenders)) },
  ])
}

/** Credits in the shop, the bonus of each on top of it. */
const CREDITS = ["store_credit", "gift_card", "coupon"] as const

function credits(tenders: PlannedTender[]): Consequence[] {
  return happening(
    CREDITS.map((tender) => {
      const planned = by(tender, tenders)
      const bonus = sumOf(planned, (one) => one.bonus)
      return {
        key: bonus > 0 ? (`settling.creditedWithBonus.${tender}` as const) : (`settling.credited.${tender}` as const),
        amount: amountOf(planned),
        bonus,
      }
    })
  )
}

function setOff(lines: SettlementLine[]): Consequence[] {
  const open = lines.filter(({ type }) => type === "open_balance")
  return happening([{ key: "settle.sentenceSetOff", amount: -amountOf(open) }])
}

function by(tender: PlannedTender["tender"], tenders: PlannedTender[]): PlannedTender[] {
  return tenders.filter((one) => one.tender === tender)
}

function amountOf(ones: { amount: MinorUnits }[]): MinorUnits {
  return sumOf(ones, ({ amount }) => amount)
}

function happening(consequences: (Consequence & { amount: MinorUnits })[]): Consequence[] {
  return consequences.filter(({ amount }) => amount > 0)
}
