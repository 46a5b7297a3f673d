import type { RestockingFee } from "../../domain"
import { toPercent } from "./settings-form"

/** What the fields of a restocking fee hold: one for each kind of fee, so that none forgets another's. */
export type FeeValues = {
  /** Null: what applies otherwise. */
  type: RestockingFee["type"] | null
  /** As typed. */
  percent: string
  /** By currency code, in major units. */
  amounts: Record<string, number | null>
}

export function startFee(fee: RestockingFee | null): FeeValues {
  return {
    type: fee?.type ?? null,
    percent: fee?.type === "percent" ? String(fee.percent) : "",
    amounts: fee?.type === "amount" ? fee.amounts : {},
  }
}

/** The fee that the fields stand for; null: what applies otherwise, undefined: it cannot be read. */
export function toFee({ type, percent, amounts }: FeeValues): RestockingFee | null | undefined {
  switch (type) {
    case null:
      return null
    case "none":
      return { type }
    case "percent": {
      const rate = toPercent(percent)
      return rate ? { type, percent: rate } : undefined
    }
    case "amount": {
      const named = Object.entries(amounts).flatMap(([code, amount]) =>
        amount ? [[code, amount] as const] : []
      )
      return named.length ? { type, amounts: Object.fromEntries(named) } : undefined
    }
  }
}
