import { assertExpectedOwed, calculateSettlement, parseAmount, planTenders, promisedCredit } from "../../domain"
import type { PlannedTender, Settlement } from "../../domain"
import { toRmaFacts } from "../../facts/rma"
import type { StoredSettlementRequest } from "../../facts/settlement-request"
import { toSettlementRequest, toTenderRequests } from "./settlement-request"
import type { CaseBooks } from "./steps/load-case-books"
import { tenderFacts } from "./tenders/tender-facts"

/** What a request comes to: what is owed and why, and how it is to be paid. */
export type DecidedSettlement = {
  request: StoredSettlementRequest
  settlement: Settlement
  /** None: to be paid later, or kept. */
  tenders: PlannedTender[]
}

/**
 * Decides on a request by what is known under the lock.
 *
 * @param expected_owed what whoever asks has seen, in major units
 * @throws Refusal all of `calculateSettlement` and `planTenders`, `settlement_changed`
 */
export function decideSettlement(
  facts: CaseBooks,
  request: StoredSettlementRequest,
  expected_owed: number | undefined
): DecidedSettlement {
  const { rma, books, rules } = facts
  const { currency } = books
  const expected =
    expected_owed === undefined ? undefined : parseAmount(expected_owed, currency, "expected_owed")
  const settlement = calculateSettlement(
    toRmaFacts(rma),
    books,
    toSettlementRequest(request, currency),
    rules
  )
  assertExpectedOwed(settlement.owed, expected, currency)
  const tenders = request.tenders
    ? planTenders(
        settlement.owed,
        toTenderRequests(request.tenders, currency),
        books,
        tenderFacts(facts, {
          items: settlement.items,
          promised_credit: promisedCredit(settlement, rma),
          override_reason: request.override_reason,
        })
      )
    : []
  return { request, settlement, tenders }
}
