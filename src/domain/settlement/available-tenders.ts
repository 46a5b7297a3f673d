import type { OrderBooks } from "../facts"
import type { MinorUnits } from "../money/currency"
import { sumOf } from "../sum-of"
import { TENDERS, type Tender } from "../words"
import { oldestFirst } from "./oldest-first"
import { isMoneyTender, moneyLeft } from "./tender-limits"
import { tenderProblem, type TenderProblem } from "./tender-problem"
import type { TenderShop } from "./tender-shop"

/** Whether an order can be paid back by a tender, why not, and how much of it. */
export type AvailableTender = {
  tender: Tender
  is_available: boolean
  /** `nothing_left`: all that could go back this way went back. */
  problem?: TenderProblem | "nothing_left"
  /** The most it can take, in minor units; null: as much as is owed. */
  available: MinorUnits | null
  /** Of `original_payment`: what each payment can take, oldest first. */
  payments?: { id: string; provider_id: string; available: MinorUnits }[]
}

/** By which tenders an order can be paid back, all of them named. Decides what {@link planTenders} refuses. */
export function availableTenders(books: OrderBooks, shop: TenderShop): AvailableTender[] {
  return TENDERS.map((tender) => {
    const problem = tenderProblem(tender, shop)
    if (problem) return { tender, is_available: false, problem, available: 0 }
    return ofBooks(tender, books)
  })
}

function ofBooks(tender: Tender, books: OrderBooks): AvailableTender {
  const bound = isMoneyTender(tender) ? moneyLeft(books) : null
  if (tender !== "original_payment") return asBounded({ tender, available: bound })

  const payments = oldestFirst(books.payments).map(({ id, provider_id, captured, refunded }) => ({
    id,
    provider_id,
    available: Math.max(0, captured - refunded),
  }))
  const refundable = sumOf(payments, ({ available }) => available)
  const available = bound === null ? refundable : Math.min(bound, refundable)
  return asBounded({ tender, available, payments })
}

function asBounded(tender: Omit<AvailableTender, "is_available" | "problem">): AvailableTender {
  return tender.available === 0
    ? { ...tender, is_available: false, problem: "nothing_left" }
    : { ...tender, is_available: true }
}
