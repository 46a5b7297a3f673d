import { parseAmount } from "../../domain"
import type { Currency, ProcessRequest } from "../../domain"
import type { AdminProcessBody } from "../../types"
import { toSettlementRequest, toTenderRequests } from "../settlement/settlement-request"

/**
 * What the processing screen asks for, in major units, as the domain counts it.
 * @throws Refusal `invalid_data`: more decimals than the currency has
 */
export function toProcessRequest(
  { receive, settle, complete = false }: AdminProcessBody,
  currency: Currency
): ProcessRequest {
  return {
    receive: receive?.items ?? [],
    settle: settle ? toSettle(settle, currency) : null,
    complete,
  }
}

function toSettle(
  settle: NonNullable<AdminProcessBody["settle"]>,
  currency: Currency
): NonNullable<ProcessRequest["settle"]> {
  const { tenders, expected_owed, override_reason = null, draft = false } = settle
  return {
    request: toSettlementRequest(settle, currency),
    tenders: tenders && toTenderRequests(tenders, currency),
    override_reason,
    expected_owed:
      expected_owed === undefined
        ? undefined
        : parseAmount(expected_owed, currency, "expected_owed"),
    is_draft: draft,
  }
}
