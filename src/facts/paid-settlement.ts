import { toMinor } from "../domain"
import type { PaidSettlement } from "../domain"
import { currencyOf } from "./currency"
import type { SettlementRecord } from "./rma"

/** A settlement as the domain asks whether it is paid. */
export function toPaidSettlement(settlement: SettlementRecord): PaidSettlement {
  const currency = currencyOf(settlement.currency_code)
  return {
    status: settlement.status,
    owed: toMinor(settlement.owed, currency),
    reimbursements: settlement.reimbursements.map(({ id, status, amount }) => ({
      id,
      status,
      amount: toMinor(amount, currency),
    })),
  }
}
