import type { StoreRma } from "../../../src/types/http"
import { isPaidInFull } from "../exchange/is-kept-and-paid"

/** What happened to a case, by the words that say it. */
export type TimelineEvent =
  | "requested"
  | "acknowledged"
  | "approved"
  | "rejected"
  | "shipped"
  | "received"
  | "partlyReceived"
  | "differencePaid"
  | "exchangeReleased"
  | "exchangeCanceled"
  | "fullPricePaid"
  | "completed"
  | "expired"
  | "canceled"

/** What is still to come. */
export type TimelineStep = "nextReview" | "nextPay" | "nextShip" | "nextReceive" | "nextSolution"

export type TimelineOf = {
  /** In the order in which it happened; null for a moment that the case does not keep. */
  past: { event: TimelineEvent; at: string | null }[]
  next: TimelineStep[]
}

type Case = Pick<
  StoreRma,
  | "status"
  | "goods"
  | "money"
  | "tracking"
  | "requested_at"
  | "created_at"
  | "acknowledged_at"
  | "approved_at"
  | "processing_at"
  | "completed_at"
  | "rejected_at"
  | "expired_at"
  | "canceled_at"
  | "exchanges"
>

/** The way of a case in plain steps: those that it went, and those that it will go. */
export function timelineOf(rma: Case): TimelineOf {
  return { past: pastOf(rma), next: [...toPay(rma), ...nextOf(rma)] }
}

function pastOf(rma: Case): TimelineOf["past"] {
  const happened: Happened[] = [
    { event: "requested", at: rma.requested_at ?? rma.created_at, is: true },
    { event: "acknowledged", at: rma.acknowledged_at, is: rma.acknowledged_at !== null },
    { event: "approved", at: rma.approved_at, is: rma.approved_at !== null },
    { event: "shipped", at: null, is: rma.tracking.length > 0 },
    { event: "partlyReceived", at: rma.processing_at, is: rma.goods === "partly_received" },
    { event: "received", at: rma.processing_at, is: rma.goods === "received" },
    ...rma.exchanges.flatMap(eventsOfExchange),
    { event: "completed", at: rma.completed_at, is: rma.status === "completed" },
    { event: "rejected", at: rma.rejected_at, is: rma.status === "rejected" },
    { event: "expired", at: rma.expired_at, is: rma.status === "expired" },
    { event: "canceled", at: rma.canceled_at, is: rma.status === "canceled" },
  ]
  return happened.filter(({ is }) => is).map(({ event, at }) => ({ event, at }))
}

type Happened = { event: TimelineEvent; at: string | null; is: boolean }

/** A second exchange follows on a canceled one: each tells of itself. */
function eventsOfExchange(exchange: Case["exchanges"][number]): Happened[] {
  const { difference_paid_at: paid, released_at: released, canceled_at: canceled } = exchange
  const kept = exchange.full_price?.paid_at ?? null
  return [
    { event: "differencePaid", at: paid, is: paid !== null },
    { event: "exchangeReleased", at: released, is: released !== null },
    { event: "fullPricePaid", at: kept, is: kept !== null },
    { event: "exchangeCanceled", at: canceled, is: canceled !== null },
  ]
}

/** New items wait for their difference. */
function toPay({ exchanges }: Case): TimelineStep[] {
  const isDue = exchanges.some(
    ({ canceled_at, difference_status }) => canceled_at === null && difference_status === "due"
  )
  return isDue ? ["nextPay"] : []
}

function nextOf(rma: Case): TimelineStep[] {
  const isExpected = rma.goods !== "not_expected"
  switch (rma.status) {
    case "draft":
    case "requested":
      return ["nextReview", ...toCome(isExpected), "nextSolution"]
    case "approved":
      if (!isExpected) return isServed(rma) ? [] : ["nextSolution"]
      return rma.tracking.length > 0
        ? ["nextReceive", "nextSolution"]
        : ["nextShip", "nextReceive", "nextSolution"]
    case "processing":
      return rma.goods === "partly_received" ? ["nextReceive", "nextSolution"] : ["nextSolution"]
    case "completed":
    case "rejected":
    case "expired":
    case "canceled":
      return []
  }
}

/** Old and new items are there, and all of it is paid: nobody owes anything any more. */
function isServed({ exchanges, money }: Case): boolean {
  return money === "nothing_owed" && exchanges.some(isPaidInFull)
}

function toCome(isExpected: boolean): TimelineStep[] {
  return isExpected ? ["nextShip", "nextReceive"] : []
}
