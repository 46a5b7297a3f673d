import type { MedusaContainer } from "@medusajs/framework/types"
import { planApproval } from "../../domain"
import type { ApprovalEntry, Currency, ExchangePlan } from "../../domain"
import { currencyOf } from "../../facts/currency"
import { toRmaFacts } from "../../facts/rma"
import type { AdminApproveExchange } from "../../types"
import { loadRma } from "../rma/load-rma"
import { unitsOfCases } from "../rma/other-units"
import { loadCase } from "../rma/steps/load-case"
import { unitsOfApproval } from "./approved-exchange"
import { loadExchangeFacts } from "./load-exchange-facts"
import { plannedExchange, questionOf } from "./new-exchange"

/** A case of which nothing is exchanged. */
const NOTHING: ExchangePlan = {
  price: "even",
  old_worth: 0,
  new_worth: 0,
  shipping_amount: 0,
  label_fee: 0,
  restocking_fee: 0,
  difference: 0,
  lines: [],
}

/**
 * The exchange as approval would confirm it, by the functions that confirm it. Writes nothing and takes
 * no lock.
 *
 * @param items how many of each item would be approved; left out: as requested
 * @throws Refusal `not_found`, `invalid_data`, `settlement_changed` and all of `planApproval`
 */
export async function previewExchange(
  container: MedusaContainer,
  rmaId: string,
  { items, ...asked }: AdminApproveExchange & { items?: ApprovalEntry[] }
): Promise<{ plan: ExchangePlan; currency: Currency }> {
  const { order_id } = await loadRma(container, rmaId)
  const { rma, cases, order } = await loadCase(container, rmaId, order_id)
  const approved = planApproval(toRmaFacts(rma), items, order.lines, unitsOfCases(cases, rma.id))
  const units = unitsOfApproval(rma, approved.items)
  const facts = await loadExchangeFacts(container, questionOf(asked, rma, units))
  return {
    plan: facts ? plannedExchange(asked, rma, facts) : NOTHING,
    currency: currencyOf(rma.currency_code),
  }
}
