import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { planLabelAnswer, type CarrierAnswer } from "../../../domain"
import { parseRma, type RmaRecord } from "../../../facts/rma"
import type { NewHistoryEntry, RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { RMA_EVENT_NAMES } from "../../events"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { announced, quiet } from "../../rma/history"
import { loadRmaStep, type RmaAlone } from "../../rma/steps/load-rma"
import { publishEventsStep } from "../../rma/steps/publish-events"
import { saveRmaStep } from "../../rma/steps/save-rma"

export type RecordLabelAnswerInput = {
  rma_id: string
  actor: Actor
  notify_customer?: boolean
  answer: CarrierAnswer
  /** The moment of the request that this answers, as the case has it. */
  asked_at: string
}

/**
 * Writes down what came of asking a carrier for a label. The customer hears of one that there is.
 * @throws Refusal `not_found`, `order_busy`
 */
export const recordLabelAnswerWorkflow = createWorkflow(
  "rma-record-label-answer",
  (input: WorkflowData<RecordLabelAnswerInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadRmaStep(input)
    const change = transform({ input, facts }, answerOf)
    saveRmaStep(change)
    unlockOrderStep(lock)
    publishEventsStep(change)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

function answerOf({ input, facts }: { input: RecordLabelAnswerInput; facts: RmaAlone }): RmaChange {
  // Steps hand things on as JSON: dates are read again where they are compared.
  const rma = parseRma(facts.rma)
  const plan = planLabelAnswer(rma, input.answer, new Date(input.asked_at), new Date())
  return {
    rma: { id: rma.id, ...plan.columns },
    history: historyOf(plan.outcome, rma, input),
  }
}

function historyOf(
  outcome: ReturnType<typeof planLabelAnswer>["outcome"],
  rma: RmaRecord,
  input: RecordLabelAnswerInput
): NewHistoryEntry[] {
  const { answer } = input
  if (answer.kind === "label" && outcome === "added") {
    const { url, carrier } = answer.label
    const details = { kind: url ? "link" : null, carrier }
    // A number alone is nothing to print.
    const told = url ? announced : quiet
    return [told(RMA_EVENT_NAMES.LABEL_ADDED, rma, input, details)]
  }
  if (answer.kind === "label") {
    // By the number staff cancel at the carrier what may have cost money.
    return [quiet("label_unneeded", rma, input, { tracking_number: answer.label.tracking_number })]
  }
  return answer.kind === "failed" && outcome === "failed"
    ? [quiet("label_failed", rma, input, { failure: answer.failure })]
    : []
}
