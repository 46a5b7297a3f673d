import { findItems } from "../goods/find-items"
import { planReceipt, type ReceiptEntry, type ReceiptFacts, type ReceiptPlan } from "../goods/plan-receipt"
import { assertCompletable } from "../lifecycle/assert-completable"
import { nextStatus } from "../lifecycle/transitions"
import type { MinorUnits } from "../money/currency"
import { refuse } from "../refusals"
import { assertExpectedOwed } from "../settlement/assert-expected-owed"
import { calculateSettlement } from "../settlement/calculate-settlement"
import { promisedCredit } from "../settlement/promised-credit"
import { planTenders, type PlannedTender, type TenderRequest } from "../settlement/plan-tenders"
import type { Settlement, SettlementRequest, SettlementRules } from "../settlement/settlement"
import type { TargetOrder, TenderShop } from "../settlement/tender-shop"
import { afterReceipt, type CaseAndBooks } from "./after-receipt"
import { afterSettlement } from "./after-settlement"

/** What the processing screen asks for: each part may be left out. Amounts in minor units. */
export type ProcessRequest = {
  receive: ReceiptEntry[]
  settle: SettleRequest | null
  /** Close the case when the rest is done. */
  complete: boolean
}

type SettleRequest = {
  request: SettlementRequest
  /** None: approved now and paid later. */
  tenders: TenderRequest[] | undefined
  /** Why it is paid otherwise than the items' resolutions say. */
  override_reason: string | null
  expected_owed: MinorUnits | undefined
  /** Only written down: it resolves no units until somebody approves it. */
  is_draft: boolean
}

export type ProcessFacts = CaseAndBooks & {
  stock: ReceiptFacts
  rules: SettlementRules
  shop: TenderShop
  target_orders: TargetOrder[]
}

/** What will be done, in this order. */
export type ProcessPlan = {
  receipt: ReceiptPlan | null
  settlement: Settlement | null
  tenders: PlannedTender[]
  completes: boolean
}

/**
 * All that processing a case does, decided before any of it is done: each part on the case as the
 * parts before will leave it. How many units go back on stock and how many are paid for are two
 * decisions.
 *
 * Refuses `invalid_data` where nothing is asked for, and all that `planReceipt`,
 * `calculateSettlement`, `planTenders` and `assertCompletable` refuse, `settlement_changed`,
 * `transition_not_allowed`.
 */
export function planProcess(facts: ProcessFacts, request: ProcessRequest): ProcessPlan {
  assertSomething(request)
  const receipt = planReceiptOf(facts, request)
  const received = afterReceipt(facts, request.receive)
  const { settlement, tenders } = planSettlementOf({ ...facts, ...received }, request)
  if (request.complete) {
    const resolved = request.settle?.is_draft ? [] : (settlement?.items ?? [])
    nextStatus(received.rma.status, "complete")
    const { exchanges } = facts.books
    assertCompletable({ ...afterSettlement(received.rma, resolved), exchanges })
  }
  return { receipt, settlement, tenders, completes: request.complete }
}

function assertSomething({ receive, settle, complete }: ProcessRequest): void {
  if (receive.length === 0 && settle === null && !complete) {
    refuse("invalid_data", { field: "receive", problem: "nothing_asked" })
  }
}

function planReceiptOf({ rma, stock }: ProcessFacts, { receive }: ProcessRequest) {
  return receive.length > 0 ? planReceipt(rma, receive, stock) : null
}

function planSettlementOf(
  { rma, books, rules, shop, target_orders }: ProcessFacts,
  { settle }: ProcessRequest
): { settlement: Settlement | null; tenders: PlannedTender[] } {
  if (settle === null) {
    return { settlement: null, tenders: [] }
  }
  const { request, tenders, override_reason, expected_owed } = settle
  const settlement = calculateSettlement(rma, books, request, rules)
  assertExpectedOwed(settlement.owed, expected_owed, books.currency)
  const items = findItems(rma.items, settlement.items).map(({ item }) => item)
  const promised_credit = promisedCredit(settlement, rma)
  const facts = { ...shop, items, promised_credit, override_reason, target_orders }
  return {
    settlement,
    tenders: tenders ? planTenders(settlement.owed, tenders, books, facts) : [],
  }
}
