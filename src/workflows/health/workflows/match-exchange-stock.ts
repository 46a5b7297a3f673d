import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { parseRma } from "../../../facts/rma"
import type { Actor } from "../../actor"
import { exchangeOf } from "../../exchange/difference/exchange-of"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { releaseReservationsStep } from "../../order/steps/release-reservations"
import { reserveUnitsStep } from "../../order/steps/reserve-units"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { loadCaseStep, type CaseFacts } from "../../rma/steps/load-case"
import { loadUnitsToReserveStep, type NewUnitsOfOrder } from "../steps/load-units-to-reserve"

type MatchStockInput = { rma_id: string; exchange_id: string; actor: Actor }

/**
 * Keeps stock for the new units of an exchange that are still to leave and for which none is kept, or
 * frees what is kept for a canceled one.
 * @throws Refusal `not_found`, `order_busy`, `invalid_data` (`out_of_stock`)
 */
export const matchExchangeStockWorkflow = createWorkflow(
  "rma-match-exchange-stock",
  (input: WorkflowData<MatchStockInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadCaseStep({ rma_id: input.rma_id, order_id: lock.order_id })
    const stock = transform({ input, facts }, stockOf)
    const units = loadUnitsToReserveStep(stock.to_keep)
    reserveUnitsStep({ units, created_by: transform({ input }, ({ input }) => input.actor.id) })
    releaseReservationsStep({ line_item_ids: stock.to_free })
    unlockOrderStep(lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.exchange_id })))
  }
)

function stockOf({ input, facts }: { input: MatchStockInput; facts: CaseFacts }): {
  to_keep: NewUnitsOfOrder
  to_free: string[]
} {
  const { lines, canceled_at } = exchangeOf(parseRma(facts.rma), input.exchange_id)
  const { id: order_id, lines: orderLines } = facts.order
  const isLive = canceled_at === null
  const units = lines.flatMap(({ line_item_id, variant_id }) => {
    const line = orderLines.find(({ id }) => id === line_item_id)
    const quantity = line ? line.quantity - line.fulfilled : 0
    return isLive && line && variant_id !== null && quantity > 0
      ? [{ line_item_id: line.id, variant_id, quantity }]
      : []
  })
  return {
    to_keep: { order_id, units },
    to_free: isLive ? [] : lines.flatMap(({ line_item_id }) => line_item_id ?? []),
  }
}
