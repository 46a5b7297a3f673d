import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { MedusaContainer } from "@medusajs/framework/types"
import type { DifferenceMoney } from "../../../../domain"
import { currencyOf } from "../../../../facts/currency"
import type { DifferenceCollection } from "../../../../facts/difference-collection"
import { differenceMoneyOf } from "../../../../facts/difference-money"
import type { ExchangeRecord, RmaRecord } from "../../../../facts/rma"
import { loadRma } from "../../../rma/load-rma"
import { exchangeOf } from "../exchange-of"
import { findDifferenceCollections } from "../find-difference-collections"

/** An exchange with its case and what was paid for its difference. */
export type DifferenceFacts = {
  rma: RmaRecord
  exchange: ExchangeRecord
  collections: DifferenceCollection[]
  money: DifferenceMoney
}

/** Reads what is decided on. Under the lock, or it may be old by the time it is decided. */
export const loadDifferenceStep = createStep(
  "rma-load-difference",
  async (input: { rma_id: string; exchange_id: string }, { container }) => {
    return new StepResponse(await loadDifference(container, input))
  }
)

/** @throws Refusal `not_found` */
export async function loadDifference(
  container: MedusaContainer,
  { rma_id, exchange_id }: { rma_id: string; exchange_id: string }
): Promise<DifferenceFacts> {
  const rma = await loadRma(container, rma_id)
  const exchange = exchangeOf(rma, exchange_id)
  const collections = await findDifferenceCollections(container, exchange)
  const money = differenceMoneyOf(rma, collections, currencyOf(exchange.currency_code))
  return { rma, exchange, collections, money }
}
