import { judgeAdvance, keptDifference, toMinor, type AdvanceClaim, type AdvanceVerdict } from "../../../domain"
import { sumOf } from "../../../domain/sum-of"
import { currentAdvanceClaim, type AdvanceCollection } from "../../../facts/advance-claim"
import { currencyOf } from "../../../facts/currency"
import { differenceMoneyOf } from "../../../facts/difference-money"
import { parseRma, toRmaFacts, type ExchangeRecord, type RmaRecord } from "../../../facts/rma"
import { exchangeOf } from "../difference/exchange-of"
import type { Advance } from "./steps/load-advance"

/** An advance with what is to be done about it. */
export type JudgedAdvance = {
  rma: RmaRecord
  exchange: ExchangeRecord
  /** By which the full price is asked for now, and what of it was paid and kept, in minor units. */
  collection: AdvanceCollection | null
  claim: AdvanceClaim | null
  verdict: AdvanceVerdict
}

/** Whether a crash left the payment collection behind before it was written down that it asks for something. */
export function isLeftBehind({
  exchange,
  collection,
}: Pick<JudgedAdvance, "exchange" | "collection">): boolean {
  return collection !== null && exchange.advance_asked_at === null && exchange.advance_paid_at === null
}

/** What the domain says about an advance at a moment. */
export function judgedAdvance(
  row: RmaRecord,
  exchange_id: string,
  { new_units, collections }: Advance,
  now: Date
): JudgedAdvance {
  // Steps hand things on as JSON: dates are read again where they are compared.
  const rma = parseRma(row)
  const exchange = exchangeOf(rma, exchange_id)
  const lines = exchange.lines.map(({ id, rma_item_id }) => ({
    rma_item_id,
    fulfilled: sumOf(
      new_units.filter(({ exchange_line_id }) => exchange_line_id === id),
      ({ fulfilled }) => fulfilled
    ),
  }))
  const collection = currentAdvanceClaim(exchange, collections)
  const claims = collections.map((one) => claimOf(rma, one, one.id === collection?.id))
  return {
    rma,
    exchange,
    collection,
    claim: claims.find(({ is_current }) => is_current) ?? null,
    verdict: judgeAdvance({ ...exchange, lines }, toRmaFacts(rma).items, claims, now),
  }
}

function claimOf(rma: RmaRecord, collection: AdvanceCollection, is_current: boolean): AdvanceClaim {
  const { id, items, amount, currency_code } = collection
  const currency = currencyOf(currency_code)
  const kept = keptDifference(differenceMoneyOf(rma, [collection], currency))
  return { id, is_current, items, amount: toMinor(amount, currency), kept }
}
