import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { coreClaimOf } from "../../exchange/claim-of"
import { linkCoreClaimStep } from "../../exchange/steps/link-core-claim"
import type { CoreClaimInput } from "../../order/core-claim"
import { createCoreClaimStep } from "../../order/steps/create-core-claim"
import { emitCoreClaimCreated } from "../../order/emit-core-created"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { loadCaseStep, type CaseFacts } from "../../rma/steps/load-case"

/**
 * Gives a case core's claim that a crash kept from it, by which units are sent again: the one that was
 * made and not noted, or a new one. A case that has one by now, or sends nothing any more, is left alone.
 * @throws Refusal `not_found`, `order_busy`, `invalid_data` (`out_of_stock`)
 */
export const finishClaimWorkflow = createWorkflow(
  "rma-finish-claim",
  (input: WorkflowData<{ rma_id: string }>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadCaseStep({ rma_id: input.rma_id, order_id: lock.order_id })
    const missing = transform({ facts }, missingClaimOf)
    const claim = createCoreClaimStep(missing)
    linkCoreClaimStep({ rma_id: input.rma_id, exchange_id: missing.exchange_id, claim })
    emitCoreClaimCreated(
      transform({ input, lock, claim }, ({ input, lock, claim }) => ({
        rma_id: input.rma_id,
        order_id: lock.order_id,
        id: claim.core_claim_id,
      }))
    )
    unlockOrderStep(lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

function missingClaimOf({ facts: { rma } }: { facts: CaseFacts }): CoreClaimInput {
  const half_made = rma.exchanges.find(
    ({ canceled_at, core_claim_id }) => canceled_at === null && core_claim_id === null
  )
  return coreClaimOf(rma, half_made, rma.items, rma.created_by)
}
