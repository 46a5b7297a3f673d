import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { coreReturnDrift } from "../../../domain"
import type { CoreReturnDrift, CoreReturnLine } from "../../../domain"
import { toRmaFacts } from "../../../facts/rma"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { moveStockStep, type StockMove } from "../../order/steps/move-stock"
import { receiveCoreReturnStep } from "../../order/steps/receive-core-return"
import { reduceCoreReturnStep } from "../../order/steps/reduce-core-return"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { loadCaseStep, type CaseFacts } from "../../rma/steps/load-case"
import { markMovementsAppliedStep } from "../../rma/steps/mark-movements-applied"
import { loadCoreReturnStep } from "../steps/load-core-return"
import { loadUnappliedMovesStep } from "../steps/load-unapplied-moves"

/**
 * Tells core's Return what a crash kept from it: units that came, and units that nobody waits for any
 * more. Stock comes after the Return, so where the Return lacks units, stock lacks them too and gets
 * them now. Where the Return has them, nobody can know whether stock has: that waits for a person.
 * @throws Refusal `not_found`, `order_busy`
 */
export const finishReceiptWorkflow = createWorkflow(
  "rma-finish-receipt",
  (input: WorkflowData<{ rma_id: string }>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadCaseStep({ rma_id: input.rma_id, order_id: lock.order_id })
    const core = loadCoreReturnStep(facts)
    const unapplied = loadUnappliedMovesStep(input)
    const missing = transform({ facts, core, unapplied }, missingOf)
    receiveCoreReturnStep(missing.receive)
    reduceCoreReturnStep(missing.cancel)
    moveStockStep(missing.moves)
    markMovementsAppliedStep(missing.moves)
    unlockOrderStep(lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

type CoreUnits = {
  order_id: string
  return_id: string | null
  created_by: string | null
  items: CoreReturnDrift["receive"]
}

function missingOf({
  facts: { rma },
  core,
  unapplied,
}: {
  facts: CaseFacts
  core: { lines: CoreReturnLine[] }
  unapplied: { moves: StockMove[] }
}): { receive: CoreUnits; cancel: CoreUnits; moves: StockMove[] } {
  const { receive, cancel } = coreReturnDrift(toRmaFacts(rma), core.lines)
  const units = { order_id: rma.order_id, return_id: rma.return_id, created_by: null }
  return {
    receive: { ...units, items: receive },
    cancel: { ...units, items: cancel },
    moves: receive.length
      ? unapplied.moves
      : unapplied.moves.filter(({ quantity }) => quantity === 0),
  }
}
