import {
  fullPrice,
  fromMinor,
  judgeAdvance,
  planCloseShort,
  toMinor,
  toRaw,
  worthOfKept,
  type AdvanceClaim,
  type AdvanceUnits,
  type AdvanceVerdict,
} from "../../../domain"
import { sumOf } from "../../../domain/sum-of"
import type { AdvanceCollection } from "../../../facts/advance-claim"
import { currencyOf } from "../../../facts/currency"
import { parseRma, toRmaFacts, type ExchangeRecord, type RmaRecord } from "../../../facts/rma"
import type { RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { RMA_EVENT_NAMES } from "../../events"
import type { ReduceCoreReturnInput } from "../../order/steps/reduce-core-return"
import { countsOf } from "../../rma/counts-of"
import { factsAfter } from "../../rma/facts-after"
import { announced, quiet } from "../../rma/history"
import type { CaseBooks } from "../../settlement/steps/load-case-books"
import { exchangeOf } from "../difference/exchange-of"
import type { CapturesToBook } from "../difference/steps/book-captures"
import type { AdvanceCollectionInput } from "./steps/create-advance-collection"
import type { Advance } from "./steps/load-advance"

export type FollowAdvanceInput = { exchange_id: string; actor: Actor }

/** All that following an advance writes and does. */
export type AdvanceActs = {
  act: AdvanceVerdict["act"]
  exchange_id: string
  change: RmaChange
  /** To be made. */
  collection: AdvanceCollectionInput
  /** To be paid no more. */
  withdrawn: { id: string | null }
  captured: CapturesToBook
  core_cancel: ReduceCoreReturnInput
}

type Case = {
  rma: RmaRecord
  exchange: ExchangeRecord
  collection: AdvanceCollection | null
  books: CaseBooks["books"]
  input: FollowAdvanceInput
  now: Date
}

/** What an advance asks for at the moment, by the verdict of the domain. */
export function advanceActs({
  input,
  facts,
  advance: { new_units, collection },
}: {
  input: FollowAdvanceInput
  facts: CaseBooks
  advance: Advance
}): AdvanceActs {
  // Steps hand things on as JSON: dates are read again where they are compared.
  const rma = parseRma(facts.rma)
  const exchange = exchangeOf(rma, input.exchange_id)
  const now = new Date()
  const lines = exchange.lines.map(({ id, rma_item_id }) => ({
    rma_item_id,
    fulfilled: sumOf(
      new_units.filter(({ exchange_line_id }) => exchange_line_id === id),
      ({ fulfilled }) => fulfilled
    ),
  }))
  const claim = collection && claimOf(collection)
  const verdict = judgeAdvance({ ...exchange, lines }, toRmaFacts(rma).items, claim, now)
  const of = { rma, exchange, collection, books: facts.books, input, now }
  switch (verdict.act) {
    case "ask":
      return asking(of, verdict.items)
    case "sell":
      return selling(of, verdict.items)
    case "withdraw":
      return withdrawing(of)
    case "nothing":
      return waiting(of)
  }
}

/** The change with the collection that was made for it. */
export function withCollection({
  acts: { change, exchange_id },
  made,
}: {
  acts: AdvanceActs
  made: { id: string | null }
}): RmaChange {
  if (made.id === null) return change
  const exchanges = (change.exchanges ?? []).map((one) =>
    one.id === exchange_id ? { ...one, advance_collection_id: made.id } : one
  )
  return { ...change, exchanges }
}

function asking(of: Case, items: AdvanceUnits[]): AdvanceActs {
  const { rma, exchange } = of
  const currency = currencyOf(exchange.currency_code)
  const kept = worthOfKept(toRmaFacts(rma).items, items, of.books)
  const price = fullPrice(exchange, kept, currency)
  return {
    ...nothing(of, "ask"),
    change: asked(of, items, fromMinor(price, currency)),
    collection:
      price === 0
        ? null
        : {
            order_id: rma.order_id,
            currency_code: exchange.currency_code,
            amount: toRaw(price, currency),
            metadata: {
              rma_id: rma.id,
              rma_advance_exchange_id: exchange.id,
              rma_advance_amount: toRaw(price, currency),
              rma_advance_items: items,
            },
          },
  }
}

/** A collection that a crash left behind is written down as if it were made now. */
function waiting(of: Case): AdvanceActs {
  const { exchange, collection } = of
  const acts = nothing(of, "nothing")
  if (!collection || exchange.advance_asked_at !== null || exchange.advance_paid_at !== null) {
    return acts
  }
  const change = asked(of, collection.items, Number(collection.amount))
  const known = { acts: { ...acts, change }, made: { id: collection.id } }
  return { ...acts, change: withCollection(known) }
}

/** `amount` in major units. */
function asked({ rma, exchange, input, now }: Case, items: AdvanceUnits[], amount: number): RmaChange {
  return {
    rma: { id: rma.id },
    exchanges: [{ id: exchange.id, advance_asked_at: now }],
    history: [
      announced(RMA_EVENT_NAMES.EXCHANGE_ADVANCE_OVERDUE, rma, input, {
        exchange_id: exchange.id,
        return_by: exchange.advance_return_by && exchange.advance_return_by.toISOString(),
        amount,
        currency_code: exchange.currency_code,
        items,
      }),
    ],
  }
}

function withdrawing(of: Case): AdvanceActs {
  const { rma, exchange, collection, input } = of
  return {
    ...nothing(of, "withdraw"),
    change: {
      rma: { id: rma.id },
      exchanges: [{ id: exchange.id, advance_asked_at: null, advance_collection_id: null }],
      history: [
        quiet("advance_withdrawn", rma, input, {
          exchange_id: exchange.id,
          amount: Number(collection?.amount ?? 0),
          currency_code: exchange.currency_code,
        }),
      ],
    },
    withdrawn: { id: collection?.id ?? null },
  }
}

/** The old units are the customer's for good: approved no more, as when they are closed short. */
function selling(of: Case, sold: AdvanceUnits[]): AdvanceActs {
  const { rma, exchange, collection, input, now } = of
  const plan = sold.length
    ? planCloseShort(toRmaFacts(rma), sold)
    : { items: [], core_cancel: [] }
  const acts = nothing(of, "sell")
  return {
    ...acts,
    change: {
      rma: { id: rma.id, ...factsAfter(rma, { items: plan.items }) },
      decided_on: countsOf(rma),
      items: plan.items,
      exchanges: [{ id: exchange.id, advance_paid_at: now }],
      history: [
        quiet("advance_paid", rma, input, {
          exchange_id: exchange.id,
          amount: Number(collection?.captured ?? 0),
          currency_code: exchange.currency_code,
          items: sold,
        }),
      ],
    },
    captured: { exchange, collections: collection ? [collection] : [] },
    core_cancel: { ...acts.core_cancel, items: plan.core_cancel },
  }
}

function nothing({ rma, exchange, input }: Case, act: AdvanceVerdict["act"]): AdvanceActs {
  return {
    act,
    exchange_id: exchange.id,
    change: { rma: { id: rma.id }, history: [] },
    collection: null,
    withdrawn: { id: null },
    captured: { exchange, collections: [] },
    core_cancel: {
      order_id: rma.order_id,
      return_id: rma.return_id,
      created_by: input.actor.id,
      items: [],
    },
  }
}

function claimOf({ items, amount, captured, currency_code }: AdvanceCollection): AdvanceClaim {
  const currency = currencyOf(currency_code)
  return { items, amount: toMinor(amount, currency), captured: toMinor(captured, currency) }
}
