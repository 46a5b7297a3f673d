import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { coreReturnQuantities } from "../../../domain"
import { parseRma, toRmaFacts } from "../../../facts/rma"
import { halfMadeExchange } from "../../exchange/half-made"
import { createCoreReturnStep, type CoreReturnInput } from "../../order/steps/create-core-return"
import { findCoreReturnStep } from "../../order/steps/find-core-return"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { coreReturnOf } from "../../rma/core-return-of"
import { linkCoreReturnStep } from "../../rma/steps/link-core-return"
import { loadShippedCaseStep, type ShippedCaseFacts } from "../../rma/steps/load-case"

/**
 * Gives an approved case the Return of core's that a crash kept from it: the one that was made and not
 * noted, or a new one. A case that has one by now is left alone.
 * @throws Refusal `not_found`, `order_busy`
 */
export const finishApprovalWorkflow = createWorkflow(
  "rma-finish-approval",
  (input: WorkflowData<{ rma_id: string }>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadShippedCaseStep({ rma_id: input.rma_id, order_id: lock.order_id })
    const found = findCoreReturnStep({ rma_id: input.rma_id, order_id: lock.order_id })
    const created = createCoreReturnStep(transform({ facts, found }, missingReturnOf))
    const return_id = transform({ found, created }, idOfEither)
    linkCoreReturnStep({ rma_id: input.rma_id, return_id })
    unlockOrderStep(lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

type Found = { return_id: string | null }

function missingReturnOf({
  facts,
  found,
}: {
  facts: ShippedCaseFacts
  found: Found
}): CoreReturnInput {
  const { rma } = facts
  const isMissing =
    rma.status === "approved" &&
    rma.return_id === null &&
    found.return_id === null &&
    // Core's exchange brings the Return with it.
    halfMadeExchange(parseRma(rma)) === undefined
  const lines = isMissing ? coreReturnQuantities(toRmaFacts(rma).items) : []
  return coreReturnOf(facts, lines, { location_id: rma.location_id, created_by: rma.created_by })
}

function idOfEither({ found, created }: { found: Found; created: Found }): string | null {
  return found.return_id ?? created.return_id
}
