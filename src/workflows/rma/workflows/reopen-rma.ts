import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { isJudged, nextStatus, planReopening, returnDeadline } from "../../../domain"
import type { OrderEligibility } from "../../../domain"
import { toRmaFacts } from "../../../facts/rma"
import type { RmaOptions } from "../../../modules/rma/options"
import type { RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { RMA_EVENT_NAMES } from "../../events"
import { assertOrderChangeable } from "../../order/assert-changeable"
import { createCoreReturnStep, type CoreReturnInput } from "../../order/steps/create-core-return"
import { judge, requestOfCase } from "../../policy/judge"
import { loadEligibilityStep } from "../../policy/steps/load-eligibility"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { changeOf } from "../change-of"
import { coreReturnOf } from "../core-return-of"
import { announced } from "../history"
import { unitsOfCases } from "../other-units"
import { linkCoreReturnStep } from "../steps/link-core-return"
import { loadShippedCaseStep, type ShippedCaseFacts } from "../steps/load-case"
import { loadOptionsStep } from "../steps/load-options"
import { publishEventsStep } from "../steps/publish-events"
import { saveRmaStep } from "../steps/save-rma"

export type ReopenRmaInput = {
  rma_id: string
  return_by?: string | null
  actor: Actor
  notify_customer?: boolean
  /** Why staff open what the policy says no to; left out: as the case says. */
  override_reason?: string | null
}

/**
 * Opens a closed case again. What was given up is asked for anew, as if it were requested or approved
 * today: an expired case gets a new Return of core's.
 *
 * @throws Refusal `not_found`, `transition_not_allowed`, `quantity_exceeds_returnable`,
 * `order_canceled`, `order_change_open`, `order_busy`
 */
export const reopenRmaWorkflow = createWorkflow(
  "rma-reopen",
  (input: WorkflowData<ReopenRmaInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadShippedCaseStep({ rma_id: input.rma_id, order_id: lock.order_id })
    const eligibility = loadEligibilityStep({ rma_id: input.rma_id, order_id: lock.order_id })
    const options = loadOptionsStep()
    const reopening = transform({ input, facts, eligibility, options }, reopeningOf)
    saveRmaStep(reopening.change)
    const created = createCoreReturnStep(reopening.core_return)
    linkCoreReturnStep({ rma_id: input.rma_id, return_id: created.return_id })
    unlockOrderStep(lock)
    publishEventsStep(reopening.change)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

type Reopening = {
  input: ReopenRmaInput
  facts: ShippedCaseFacts
  eligibility: OrderEligibility
  options: RmaOptions
}

function reopeningOf({ input, facts, eligibility, options }: Reopening): {
  change: RmaChange
  core_return: CoreReturnInput
} {
  const { rma, cases, order } = facts
  const now = new Date()
  const to = nextStatus(rma.status, "reopen")
  const { core_return } = planReopening(toRmaFacts(rma), order.lines, unitsOfCases(cases, rma.id))
  if (core_return.length) assertOrderChangeable(facts)
  const return_by = returnDeadline(input.return_by ?? null, options, now)
  const override_reason = input.override_reason ?? rma.override_reason
  // The units of a completed case came back already.
  const isAskedAnew = to !== "processing" && isJudged(rma.kind)
  const judged = isAskedAnew
    ? judge(withMoreTime(eligibility, input.return_by ? return_by : null), {
        ...requestOfCase(rma),
        actor: input.actor,
        override_reason,
      })
    : null
  return {
    change: changeOf(rma, "reopen", {
      now,
      columns: {
        ...CLEARED[rma.status],
        ...(to === "approved" ? { ...NEVER_EXTENDED, return_by, return_id: null } : {}),
        ...judged?.columns,
        override_reason,
      },
      history: [
        announced(RMA_EVENT_NAMES.REOPENED, rma, input, { from: rma.status }),
        ...(judged?.history ?? []),
      ],
    }),
    core_return: coreReturnOf(facts, core_return, {
      location_id: rma.location_id,
      created_by: input.actor.id,
    }),
  }
}

/** Where staff grant the case more time, the window of its units is judged by it. */
function withMoreTime(eligibility: OrderEligibility, until: Date | null): OrderEligibility {
  const extended_until = until?.getTime() ?? null
  return { ...eligibility, order: { ...eligibility.order, extended_until } }
}

/** A deadline that is set anew was neither extended nor reminded of yet. */
const NEVER_EXTENDED = { return_by_extended_at: null, return_by_reminded_at: null }

/** A case that is open again forgets when and why it was closed; the history does not. */
const CLEARED = {
  completed: { completed_at: null },
  rejected: { rejected_at: null, rejection_reason: null },
  expired: { expired_at: null },
  draft: {},
  requested: {},
  approved: {},
  processing: {},
  canceled: {},
} satisfies Record<ShippedCaseFacts["rma"]["status"], Partial<RmaChange["rma"]>>
