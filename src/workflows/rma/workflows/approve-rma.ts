import { OrderWorkflowEvents } from "@medusajs/framework/utils"
import {
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { emitEventStep } from "@medusajs/medusa/core-flows"
import {
  differenceStatus,
  hasDocument,
  hasNothingToSendBack,
  isParcelKind,
  nextStatus,
  planApproval,
  planLabel,
  returnDeadline,
} from "../../../domain"
import type {
  ApprovalEntry,
  ApprovalPlan,
  ExchangedUnits,
  Parcel,
  RmaLabel,
} from "../../../domain"
import { toRmaFacts } from "../../../facts/rma"
import type { RmaRecord } from "../../../facts/rma"
import type { RmaOptions } from "../../../modules/rma/options"
import type { NewExchange, NewHistoryEntry, RmaChange } from "../../../modules/rma/types"
import type { AdminApproveExchange } from "../../../types"
import type { Actor } from "../../actor"
import { RMA_EVENT_NAMES } from "../../events"
import { approvedExchange, unitsOfApproval } from "../../exchange/approved-exchange"
import { coreClaimOf, exchangeWithResent } from "../../exchange/claim-of"
import { confirmBySteps, type ExchangeActs } from "../../exchange/confirm-by-steps"
import type { ExchangeFacts } from "../../exchange/load-exchange-facts"
import { questionOf } from "../../exchange/new-exchange"
import { releaseAfter } from "../../exchange/release-after"
import { linkCoreClaimStep } from "../../exchange/steps/link-core-claim"
import { loadExchangeFactsStep } from "../../exchange/steps/load-exchange-facts"
import { assertOrderChangeable } from "../../order/assert-changeable"
import type { CoreClaimInput } from "../../order/core-claim"
import { createCoreClaimStep } from "../../order/steps/create-core-claim"
import { createCoreReturnStep, type CoreReturnInput } from "../../order/steps/create-core-return"
import { emitCoreClaimCreated } from "../../order/emit-core-created"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { labelRequest, wayBack } from "../../label/label-request"
import { askForLabelStep } from "../../label/steps/ask-for-label"
import { loadReturnOptionStep, type ReturnOptionFacts } from "../../label/steps/load-return-option"
import { removeReleasedFilesStep } from "../../label/steps/remove-released-files"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { assertApprovedInParcel, assertParcelStill } from "../../parcel/approvable-parcel"
import { cancelParcelStep } from "../../parcel/steps/cancel-parcel"
import { loadParcelOfCaseStep } from "../../parcel/steps/load-parcel-of-case"
import { changeOf } from "../change-of"
import { coreReturnOf } from "../core-return-of"
import { announced, quiet } from "../history"
import { unitsOfCases } from "../other-units"
import { assertLocationsExistStep } from "../steps/assert-locations-exist"
import { loadShippedCaseStep, type ShippedCaseFacts } from "../steps/load-case"
import { linkCoreReturnStep } from "../steps/link-core-return"
import { loadOptionsStep } from "../steps/load-options"
import { publishEventsStep } from "../steps/publish-events"
import { saveRmaStep } from "../steps/save-rma"

export type ApproveRmaInput = {
  rma_id: string
  actor: Actor
  notify_customer?: boolean
  /** Left out: every item as requested. */
  items?: ApprovalEntry[]
  location_id?: string | null
  label?: RmaLabel | null
  /** The way back: where no label is there, its carrier is asked for one after the yes. */
  return_shipping_option_id?: string
  return_by?: string | null
  /** What is agreed about the new units, where some are exchanged; left out: all by policy. */
  exchange?: AdminApproveExchange
  /** Where the policy approves by itself: stands in the history. */
  by_policy?: boolean
}

/**
 * Says yes to a request: our record first, then core's Return, so that after a crash in between the
 * Return is what is missing, and is made by the job that finishes what is under way.
 *
 * @throws Refusal `not_found`, `transition_not_allowed`, `nothing_approved`, `invalid_data`,
 * `quantity_exceeds_returnable`, `order_canceled`, `order_change_open`, `order_busy`
 */
export const approveRmaWorkflow = createWorkflow(
  "rma-approve",
  (input: WorkflowData<ApproveRmaInput>) => {
    assertLocationsExistStep(transform({ input }, ({ input }) => [input.location_id ?? null]))
    const lock = lockOrderOfRmaStep(input)
    const facts = loadShippedCaseStep({ rma_id: input.rma_id, order_id: lock.order_id })
    const about = loadParcelOfCaseStep(facts)
    const options = loadOptionsStep()
    const option = loadReturnOptionStep({
      id: transform({ input }, ({ input }) => input.return_shipping_option_id ?? null),
    })
    const plan = transform({ input, facts, about }, planOf)
    const sold = loadExchangeFactsStep(
      transform({ input, facts, plan }, ({ input: { exchange = {} }, facts: { rma }, plan }) =>
        questionOf(exchange, rma, plan.units)
      )
    )
    const approval = transform({ input, facts, plan, sold, options, option }, approvalOf)
    saveRmaStep(approval.change)
    const created = createCoreReturnStep(approval.core_return)
    linkCoreReturnStep({ rma_id: input.rma_id, return_id: created.return_id })
    const exchanged = confirmBySteps(
      transform({ approval }, ({ approval }) => approval.exchange)
    )
    const return_id = transform({ created, exchanged }, ({ created, exchanged }) => {
      return exchanged.return_id ?? created.return_id
    })
    when({ return_id }, ({ return_id }) => return_id !== null).then(() => {
      // What core says when a return is asked for in its own dialogs: others listen to it. Under the
      // lock, as all that can fail: undone without it, it would take somebody else's change back.
      emitEventStep({
        eventName: OrderWorkflowEvents.RETURN_REQUESTED,
        data: { order_id: lock.order_id, return_id, rma_id: input.rma_id },
      })
    })
    const claim = createCoreClaimStep(approval.core_claim)
    linkCoreClaimStep({
      rma_id: input.rma_id,
      exchange_id: approval.core_claim.exchange_id,
      claim,
    })
    emitCoreClaimCreated(
      transform({ input, lock, claim }, ({ input, lock, claim }) => ({
        rma_id: input.rma_id,
        order_id: lock.order_id,
        id: claim.core_claim_id,
      }))
    )
    unlockOrderStep(lock)
    publishEventsStep(approval.change)
    removeReleasedFilesStep(approval.change)
    askForLabelStep({
      rma_id: input.rma_id,
      actor: input.actor,
      notify_customer: input.notify_customer,
      is_requested: approval.is_label_requested,
    })
    cancelParcelStep({ rma_id: input.rma_id, actor: input.actor, kind: facts.rma.kind })
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

type Plan = ApprovalPlan & { units: ExchangedUnits[] }

/** What is approved, before the shop is asked what new units cost and whether there are any. */
function planOf({
  input,
  facts,
  about,
}: {
  input: ApproveRmaInput
  facts: ShippedCaseFacts
  about: { parcel: Parcel | null }
}): Plan {
  const { rma, cases, order } = facts
  nextStatus(rma.status, "approve")
  assertOrderChangeable(facts)
  assertParcelStill(rma, about.parcel)
  const plan = planApproval(
    toRmaFacts(rma),
    input.items,
    order.lines,
    unitsOfCases(cases, rma.id)
  )
  assertApprovedInParcel(rma, cases, about.parcel, plan.items)
  return { ...plan, units: unitsOfApproval(rma, plan.items) }
}

function approvalOf({
  input,
  facts,
  plan: { items, core_return },
  sold,
  options,
  option,
}: {
  input: ApproveRmaInput
  facts: ShippedCaseFacts
  plan: Plan
  sold: ExchangeFacts
  options: RmaOptions
  option: ReturnOptionFacts
}): {
  change: RmaChange
  core_return: CoreReturnInput
  core_claim: CoreClaimInput
  exchange: ExchangeActs
  is_label_requested: boolean
} {
  const { rma } = facts
  const now = new Date()
  const location_id = input.location_id ?? rma.location_id ?? options.default_location_id
  const labeled = labelOf(input, rma, items, now)
  const way_back = wayBackOf(
    input,
    { ...rma, label: labeled?.columns.label ?? rma.label },
    { items, option, options, now }
  )
  const is_label_requested = way_back !== null && "label_requested_at" in way_back
  const confirmed = approvedExchange(
    input.exchange ?? {},
    rma,
    sold,
    coreReturnOf(facts, core_return, { location_id, created_by: input.actor.id }),
    { time_zone: options.time_zone, now }
  )
  const exchange = exchangeWithResent(rma, items, confirmed.exchange, input.actor.id)
  const change = changeOf(rma, "approve", {
    now,
    items,
    exchange,
    columns: {
      location_id,
      ...labeled?.columns,
      ...way_back,
      return_by: deadlineOf(input, rma, options, now),
      acknowledged_at: rma.acknowledged_at ?? now,
      auto_approval_due_at: creditDueAt(input, rma),
    },
    history: [
      announced(RMA_EVENT_NAMES.APPROVED, rma, input, {
        items,
        kind: rma.kind,
        ...policyOf(input, rma),
      }),
      ...(is_label_requested
        ? [quiet("label_requested", rma, input, { return_shipping_option_id: option.option?.id })]
        : []),
    ],
  })
  const history = [...change.history, ...dueHistory(exchange, rma, input)]
  const whole = { ...change, history, exchange, files: labeled?.files }
  return {
    is_label_requested,
    change: releaseAfter(rma, whole, input, now),
    core_claim: coreClaimOf(rma, exchange, items, input.actor.id),
    core_return: confirmed.core_return,
    exchange: confirmed.acts,
  }
}

/** The customer is asked to pay what the new units cost beyond the old ones. */
function dueHistory(
  exchange: NewExchange | undefined,
  rma: RmaRecord,
  input: ApproveRmaInput
): NewHistoryEntry[] {
  if (!exchange || differenceStatus(exchange.difference, false) !== "due") return []
  const { id: exchange_id, currency_code, expires_at } = exchange
  const detail = {
    exchange_id,
    amount: Number(exchange.difference),
    currency_code,
    expires_at: expires_at && expires_at.toISOString(),
  }
  return [announced(RMA_EVENT_NAMES.EXCHANGE_DIFFERENCE_DUE, rma, input, detail)]
}

/**
 * Nobody has to send a parcel that comes by itself, or goods that never arrived: unless staff say so, it
 * has all the time.
 */
function deadlineOf(
  { return_by = null }: ApproveRmaInput,
  { kind }: RmaRecord,
  { return_by_days, time_zone }: RmaOptions,
  now: Date
): Date | null {
  const days = isParcelKind(kind) || hasNothingToSendBack(kind) ? null : return_by_days
  return returnDeadline(return_by, { return_by_days: days, time_zone }, now)
}

/** The label that comes with the yes; without one, the case keeps what it has. */
function labelOf(
  { label: given }: ApproveRmaInput,
  rma: RmaRecord,
  approved: { id: string; return_expected?: boolean }[],
  now: Date
) {
  if (!given) return null
  const items = rma.items.map((item) => ({
    return_expected:
      approved.find(({ id }) => id === item.id)?.return_expected ?? item.return_expected,
  }))
  const { label, label_added_at, released_file_id } = planLabel({ ...rma, items }, given, now)
  return {
    columns: { label, label_added_at },
    files: { gained: [], released_ids: released_file_id ? [released_file_id] : [] },
  }
}

/** How the goods come back, where the yes says so. The carrier is asked only for what is not there yet. */
function wayBackOf(
  { return_shipping_option_id: id }: ApproveRmaInput,
  rma: RmaRecord,
  plan: { items: ApprovalPlan["items"]; option: ReturnOptionFacts; options: RmaOptions; now: Date }
) {
  if (id === undefined) return null
  const items = rma.items.map((item) => ({
    ...item,
    ...plan.items.find((approved) => approved.id === item.id),
  }))
  return hasDocument(rma.label)
    ? wayBack({ items }, id, plan.option)
    : labelRequest({ ...rma, status: "approved", items }, id, plan.option, plan.options, plan.now)
}

/** Kept where the store credit of the same policy comes next: emptied by whoever issues it. */
function creditDueAt({ by_policy }: ApproveRmaInput, rma: RmaRecord): Date | null {
  return by_policy && rma.policy_terms.instant_gift_card ? rma.auto_approval_due_at : null
}

function policyOf({ by_policy }: ApproveRmaInput, { policy_id, policy_version }: RmaRecord) {
  return by_policy ? { policy_id, policy_version } : {}
}
