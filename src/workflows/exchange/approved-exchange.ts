import { exchangedUnits } from "../../domain"
import type { ApprovalPlan, ExchangedUnits } from "../../domain"
import { toRmaFacts, type RmaRecord } from "../../facts/rma"
import type { NewExchange } from "../../modules/rma/types"
import type { AdminApproveExchange } from "../../types"
import type { CoreReturnInput } from "../order/steps/create-core-return"
import type { ExchangeActs } from "./confirm-by-steps"
import type { ExchangeFacts } from "./load-exchange-facts"
import { confirmedExchange } from "./new-exchange"

/**
 * The units of a case that are exchanged once so many of each item are approved.
 * @throws Refusal `invalid_data` (`not_chosen`, `no_variant`)
 */
export function unitsOfApproval(rma: RmaRecord, approved: ApprovalPlan["items"]): ExchangedUnits[] {
  return exchangedUnits(
    toRmaFacts(rma).items.map((item, index) => ({
      ...item,
      ...approved.find(({ id }) => id === item.id),
      variant_id: rma.items[index].variant_id,
      exchange_variant_id: rma.items[index].exchange_variant_id,
    }))
  )
}

/**
 * The exchange that an approval confirms: our record, undefined where nothing is exchanged, and what
 * core is asked for. Core's exchange makes the Return of the whole case; without one, `core_return` does.
 *
 * @throws Refusal `invalid_data`, `settlement_changed`
 */
export function approvedExchange(
  asked: AdminApproveExchange,
  rma: RmaRecord,
  facts: ExchangeFacts,
  core_return: CoreReturnInput,
  { time_zone, now }: { time_zone: string; now: Date }
): { exchange: NewExchange | undefined; acts: ExchangeActs; core_return: CoreReturnInput } {
  const { location_id, created_by } = core_return
  const confirmed = facts && confirmedExchange(asked, rma, facts, { created_by, time_zone, now })
  const exchange = confirmed?.exchange
  const { id: rma_id, order_id, currency_code } = rma
  const of = { rma_id, order_id, exchange_id: exchange?.id ?? "" }
  return {
    exchange,
    core_return: exchange ? { ...core_return, items: [] } : core_return,
    acts: {
      core: {
        ...of,
        location_id,
        created_by,
        return_items: exchange ? core_return.items : [],
        lines: confirmed?.core.lines ?? [],
        shipping: confirmed?.core.shipping ?? null,
      },
      variants: (facts?.units ?? []).map(({ variant }) => variant),
      difference: { ...of, currency_code, amount: exchange?.difference ?? "0", is_new: true },
    },
  }
}
