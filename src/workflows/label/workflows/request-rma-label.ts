import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { refuse } from "../../../domain"
import { parseRma } from "../../../facts/rma"
import type { RmaOptions } from "../../../modules/rma/options"
import type { RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { quiet } from "../../rma/history"
import { loadOptionsStep } from "../../rma/steps/load-options"
import { loadRmaStep, type RmaAlone } from "../../rma/steps/load-rma"
import { saveRmaStep } from "../../rma/steps/save-rma"
import { labelRequest } from "../label-request"
import { askForLabelStep } from "../steps/ask-for-label"
import { loadReturnOptionStep, type ReturnOptionFacts } from "../steps/load-return-option"

export type RequestRmaLabelInput = {
  rma_id: string
  actor: Actor
  /** Left out: the one that the case has. */
  return_shipping_option_id?: string
  notify_customer?: boolean
}

/**
 * Asks a carrier for the label of an approved case: a person's own act, as a label may cost money. What
 * the carrier answers, or that it does not, stands in the case afterwards.
 *
 * @throws Refusal `not_found`, `transition_not_allowed`, `invalid_data` (the shipping option), `order_busy`
 */
export const requestRmaLabelWorkflow = createWorkflow(
  "rma-request-label",
  (input: WorkflowData<RequestRmaLabelInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadRmaStep(input)
    const option = loadReturnOptionStep({ id: transform({ input, facts }, optionIdOf) })
    const options = loadOptionsStep()
    const change = transform({ input, facts, option, options }, requestOf)
    saveRmaStep(change)
    unlockOrderStep(lock)
    askForLabelStep({
      rma_id: input.rma_id,
      actor: input.actor,
      notify_customer: input.notify_customer,
      is_requested: true,
    })
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

function optionIdOf({ input, facts }: { input: RequestRmaLabelInput; facts: RmaAlone }): string {
  return (
    input.return_shipping_option_id ??
    facts.rma.return_shipping_option_id ??
    refuse("invalid_data", { field: "return_shipping_option_id", problem: "empty" })
  )
}

function requestOf({
  input,
  facts,
  option,
  options,
}: {
  input: RequestRmaLabelInput
  facts: RmaAlone
  option: ReturnOptionFacts
  options: RmaOptions
}): RmaChange {
  const rma = parseRma(facts.rma)
  const optionId = optionIdOf({ input, facts })
  const { label_requested_at } = rma
  return {
    rma: { id: rma.id, ...labelRequest(rma, optionId, option, options, new Date()) },
    still: { label_requested_at },
    history: [quiet("label_requested", rma, input, { return_shipping_option_id: optionId })],
  }
}
