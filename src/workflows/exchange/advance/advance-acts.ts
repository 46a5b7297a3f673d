import {
  fullPrice,
  fromMinor,
  planCloseShort,
  toRaw,
  worthOfKept,
  type AdvanceUnits,
  type AdvanceVerdict,
} from "../../../domain"
import type { AdvanceCollection } from "../../../facts/advance-claim"
import { currencyOf } from "../../../facts/currency"
import { toRmaFacts } from "../../../facts/rma"
import type { RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { RMA_EVENT_NAMES } from "../../events"
import type { ReduceCoreReturnInput } from "../../order/steps/reduce-core-return"
import { countsOf } from "../../rma/counts-of"
import { factsAfter } from "../../rma/facts-after"
import { announced, quiet } from "../../rma/history"
import type { CaseBooks } from "../../settlement/steps/load-case-books"
import type { CapturesToBook } from "../difference/steps/book-captures"
import { isLeftBehind, judgedAdvance, type JudgedAdvance } from "./judged-advance"
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

type Case = Omit<JudgedAdvance, "claim" | "verdict"> & {
  collections: AdvanceCollection[]
  books: CaseBooks["books"]
  input: FollowAdvanceInput
  now: Date
}

/** What an advance asks for at the moment, by the verdict of the domain. */
export function advanceActs({
  input,
  facts,
  advance,
}: {
  input: FollowAdvanceInput
  facts: CaseBooks
  advance: Advance
}): AdvanceActs {
  const now = new Date()
  const judged = judgedAdvance(facts.rma, input.exchange_id, advance, now)
  const { verdict } = judged
  const of = { ...judged, collections: advance.collections, books: facts.books, input, now }
  switch (verdict.act) {
    case "ask":
      return asking(of, verdict.items)
    case "sell":
      return selling(of, verdict.items)
    case "withdraw":
      return withdrawing(of)
    case "give_back":
      return givingBack(of)
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
  const { collection } = of
  const acts = nothing(of, "nothing")
  if (!collection || !isLeftBehind(of)) return acts
  const change = asked(of, collection.items, Number(collection.amount))
  const known = { acts: { ...acts, change }, made: { id: collection.id } }
  return { ...acts, change: withCollection(known) }
}

/** `amount` in major units. */
function asked({ rma, exchange, input, now }: Case, items: AdvanceUnits[], amount: number): RmaChange {
  return {
    rma: { id: rma.id },
    exchanges: [{ id: exchange.id, advance_asked_at: now, advance_amount: amount }],
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
      exchanges: [
        {
          id: exchange.id,
          advance_asked_at: null,
          advance_amount: null,
          advance_collection_id: null,
        },
      ],
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

/** What was paid stands in the order's books before it goes back; the settlement is an act of its own. */
function givingBack(of: Case): AdvanceActs {
  const { exchange, collections } = of
  return { ...nothing(of, "give_back"), captured: { exchange, collections } }
}

/** The old units are the customer's for good: approved no more, as when they are closed short. */
function selling(of: Case, sold: AdvanceUnits[]): AdvanceActs {
  const { rma, exchange, collection, input, now } = of
  const plan = planCloseShort(toRmaFacts(rma), sold)
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
          amount: Number(collection?.amount ?? 0),
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
