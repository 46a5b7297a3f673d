import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { keptDifference } from "../../../domain"
import type { MinorUnits, OrderBooks } from "../../../domain"
import { currencyOf } from "../../../facts/currency"
import { differenceMoneyOf } from "../../../facts/difference-money"
import { parseRma, type RmaRecord } from "../../../facts/rma"
import { loadBooks } from "../../settlement/load-books"
import { liveExchangeOf } from "../canceled-exchange"
import { findDifferenceCollections } from "../difference/find-difference-collections"

/** What says what is left of an exchange of which units are dropped. */
export type DropFacts = {
  /** Null: the case has no exchange. */
  books: OrderBooks | null
  /** What was paid of its difference and not given back, in minor units. */
  kept: MinorUnits
}

/** Of the exchange of a case that is not canceled. Under the lock, or it may be old by the time it is dropped. */
export const loadDropFactsStep = createStep(
  "rma-load-drop-facts",
  async (facts: { rma: RmaRecord }, { container }) => {
    const rma = parseRma(facts.rma)
    const exchange = liveExchangeOf(rma)
    if (!exchange) return new StepResponse<DropFacts>({ books: null, kept: 0 })
    const [{ books }, collections] = await Promise.all([
      loadBooks(container, rma.order_id),
      findDifferenceCollections(container, exchange),
    ])
    const money = differenceMoneyOf(rma, collections, currencyOf(exchange.currency_code))
    return new StepResponse<DropFacts>({ books, kept: keptDifference(money) })
  }
)
