import { goodsFact, moneyFact, toMinor } from "../../domain"
import type { GoodsFact, MoneyFact, ReimbursementStatus, RmaStatus } from "../../domain"
import { currencyOf } from "../../facts/currency"
import { toRmaFacts, type RmaItemRecord, type RmaRecord } from "../../facts/rma"

/** What a use case is about to change of a case. */
export type CaseChanges = {
  status?: RmaStatus
  items?: ({ id: string } & Partial<Omit<RmaItemRecord, "id" | "units">>)[]
  settlement?: NewMoney
  reimbursements?: { id: string; status: ReimbursementStatus }[]
}

/** A settlement that is not in the record yet; amounts in major units as text. */
type NewMoney = {
  status: "draft" | "approved" | "voided"
  owed: string
  reimbursements: { status: ReimbursementStatus; amount: string }[]
}

/** Where the goods are and whether the money is paid, once the changes are made: stored for the list's filters. */
export function factsAfter(
  record: RmaRecord,
  changes: CaseChanges
): { goods: GoodsFact; money: MoneyFact } {
  const currency = currencyOf(record.currency_code)
  const after = toRmaFacts({
    ...record,
    status: changes.status ?? record.status,
    items: record.items.map((item) => ({
      ...item,
      ...changes.items?.find(({ id }) => id === item.id),
    })),
  })
  const settlements = [...record.settlements, ...(changes.settlement ? [changes.settlement] : [])]

  return {
    goods: goodsFact(after),
    money: moneyFact({
      status: after.status,
      items: after.items,
      settlements: settlements.map(({ status, owed, reimbursements }) => ({
        status,
        owed: toMinor(owed, currency),
        reimbursements: reimbursements.map((one) => ({
          amount: toMinor(one.amount, currency),
          status: statusAfter(one, changes),
        })),
      })),
    }),
  }
}

function statusAfter(
  one: { id?: string; status: ReimbursementStatus },
  { reimbursements = [] }: CaseChanges
): ReimbursementStatus {
  return reimbursements.find(({ id }) => id === one.id)?.status ?? one.status
}
