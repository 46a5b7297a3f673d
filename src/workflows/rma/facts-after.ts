import { goodsFact, moneyFact, toMinor } from "../../domain"
import type {
  GoodsFact,
  MoneyFact,
  ReimbursementStatus,
  RmaStatus,
  SettlementStatus,
} from "../../domain"
import { currencyOf } from "../../facts/currency"
import { exchangesUnderWay, newExchangeUnderWay } from "../../facts/exchange-in-books"
import { toRmaFacts, type RmaItemRecord, type RmaRecord } from "../../facts/rma"
import type { NewExchange } from "../../modules/rma/types"

/** What a use case is about to change of a case. */
export type CaseChanges = {
  status?: RmaStatus
  items?: ({ id: string } & Partial<Omit<RmaItemRecord, "id" | "units">>)[]
  settlement?: NewMoney
  /** One that is confirmed by it. */
  exchange?: Pick<NewExchange, "difference" | "lines">
  settlements?: { id: string; status: SettlementStatus }[]
  reimbursements?: { id: string; status: ReimbursementStatus }[]
}

/** A settlement that is not in the record yet; amounts in major units as text. */
type NewMoney = {
  status: SettlementStatus
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
      exchanges: [
        ...exchangesUnderWay(record),
        ...(changes.exchange ? [newExchangeUnderWay(changes.exchange, record)] : []),
      ],
      settlements: settlements.map(({ owed, reimbursements, ...settlement }) => ({
        status: statusAfter(settlement, changes.settlements),
        owed: toMinor(owed, currency),
        reimbursements: reimbursements.map((one) => ({
          amount: toMinor(one.amount, currency),
          status: statusAfter(one, changes.reimbursements),
        })),
      })),
    }),
  }
}

function statusAfter<Status>(
  one: { id?: string; status: Status },
  changed: { id: string; status: Status }[] = []
): Status {
  return changed.find(({ id }) => id === one.id)?.status ?? one.status
}
