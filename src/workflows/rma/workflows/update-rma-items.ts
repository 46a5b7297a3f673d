import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  assertExchangeChoices,
  assertItemEditable,
  assertMayChooseExchange,
  assertRequestable,
  isBeingExchanged,
  leavesPaidUnits,
  planKeeping,
  refuse,
  sumByLine,
  type KeepingPlan,
} from "../../../domain"
import { toRmaFacts, type RmaItemRecord, type RmaRecord } from "../../../facts/rma"
import type { RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { assertOrderChangeable } from "../../order/assert-changeable"
import { loadOpenChangeStep } from "../../order/steps/load-open-change"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { reduceCoreReturnStep, type ReduceCoreReturnInput } from "../../order/steps/reduce-core-return"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { countsOf } from "../counts-of"
import { describeAction, describeReason, describeWish } from "../describe-item"
import { factsAfter } from "../facts-after"
import { quiet } from "../history"
import { unitsOfCases } from "../other-units"
import { loadRequestStep, type RequestFacts } from "../steps/load-request"
import { saveRmaStep } from "../steps/save-rma"

export type UpdateRmaItemsInput = {
  rma_id: string
  items: {
    id: string
    action_id?: string
    reason_id?: string
    quantity?: number
    exchange_variant_id?: string | null
    return_expected?: boolean
  }[]
  actor: Actor
  /** Shoppers choose what their policy lets them, and until the case is approved. */
  is_shopper?: boolean
}

/**
 * Changes what is asked for, and why: all of it before approval, reason and action until units are resolved.
 * Units that were paid before they came may be left to the customer after that: core's Return asks for
 * them no more, and the order's books, which have them, stay as they are.
 *
 * @throws Refusal `not_found`, `invalid_data`, `duplicate_item`, `quantity_exceeds_returnable`,
 * `transition_not_allowed`, `already_settled`, `order_canceled`, `order_change_open`, `order_busy`
 */
export const updateRmaItemsWorkflow = createWorkflow(
  "rma-update-items",
  (input: WorkflowData<UpdateRmaItemsInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadRequestStep({
      order_id: lock.order_id,
      rma_id: input.rma_id,
      items: input.items,
      visible_actions_only: input.is_shopper,
    })
    const has_open_change = loadOpenChangeStep(lock)
    const update = transform({ input, facts, has_open_change }, updateOf)
    saveRmaStep(update.change)
    reduceCoreReturnStep(update.core_cancel)
    unlockOrderStep(lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

function updateOf({
  input,
  facts,
  has_open_change,
}: {
  input: UpdateRmaItemsInput
  facts: RequestFacts
  has_open_change: boolean
}): { change: RmaChange; core_cancel: ReduceCoreReturnInput } {
  const rma =
    facts.cases.find(({ id }) => id === input.rma_id) ?? refuse("not_found", { rma_id: input.rma_id })
  const edited = input.items.map((edit) => editedItem(rma, edit, facts, input))
  if (new Set(edited.map(({ id }) => id)).size < edited.length) refuse("duplicate_item")
  if (rma.status === "draft" || rma.status === "requested") assertStillRequestable(rma, edited, facts)
  assertChoices(rma, edited, facts)
  const keepings = keepingsOf(rma, input)
  if (keepings.length) assertOrderChangeable({ order: facts.order, has_open_change })
  const items = edited.map((item) => ({
    ...item,
    ...keepings.find((keeping) => keeping.item.id === item.id)?.item,
  }))
  return {
    change: {
      rma: { id: rma.id, ...factsAfter(rma, { items }) },
      decided_on: countsOf(rma),
      items,
      history: [
        quiet(input.is_shopper ? "exchange_chosen" : "items_updated", rma, input, { items: input.items }),
        ...(keepings.length ? [quiet("units_kept", rma, input, { items: keepings.map(keptUnits) })] : []),
      ],
    },
    core_cancel: {
      order_id: rma.order_id,
      return_id: rma.return_id,
      created_by: input.actor.id,
      items: sumByLine(keepings.map(({ core_cancel }) => core_cancel)),
    },
  }
}

/** Of the items whose paid units are left to the customer. */
function keepingsOf(rma: RmaRecord, { items }: UpdateRmaItemsInput): KeepingPlan[] {
  return toRmaFacts(rma).items.flatMap((item) => {
    const edit = items.find(({ id }) => id === item.id)
    const isWorkedOn = rma.status === "approved" || rma.status === "processing"
    return edit && isWorkedOn && leavesPaidUnits(item, edit) ? [planKeeping(item)] : []
  })
}

function keptUnits({ item, kept }: KeepingPlan): { id: string; quantity: number } {
  return { id: item.id, quantity: kept }
}

type Edited = { id: string } & Partial<Omit<RmaItemRecord, "id" | "units">>

function editedItem(
  rma: RmaRecord,
  edit: UpdateRmaItemsInput["items"][number],
  { reasons, actions, exchange }: RequestFacts,
  { is_shopper }: UpdateRmaItemsInput
): Edited {
  const { id, action_id, reason_id, quantity, exchange_variant_id: wish, ...columns } = edit
  const item =
    rma.items.find((one) => one.id === id) ??
    refuse("invalid_data", { field: "items", problem: "unknown_item", id })
  if (is_shopper) assertMayChooseExchange(rma.status, item)
  const action = action_id === undefined ? {} : describeAction(actions, action_id)
  const is_exchanged = isBeingExchanged(rma.exchanges, item)
  assertItemEditable(rma.status, item, { ...action, ...edit }, { is_exchanged })
  return {
    id,
    ...columns,
    ...action,
    ...(reason_id === undefined ? {} : describeReason(reasons, reason_id)),
    ...(quantity === undefined ? {} : { requested_quantity: quantity }),
    ...(wish === undefined ? {} : describeWish(exchange, wish)),
  }
}

/** What was chosen before is asked again only where the edit touches it. */
function assertChoices(rma: RmaRecord, edited: Edited[], { order, exchange }: RequestFacts): void {
  const after = rma.items.map((item) => ({ ...item, ...edited.find(({ id }) => id === item.id) }))
  const touched = edited.filter(
    (edit) =>
      edit.exchange_variant_id !== undefined ||
      edit.resolution !== undefined ||
      edit.requested_quantity !== undefined
  )
  assertExchangeChoices(
    after.map(({ requested_quantity, ...item }) => ({ ...item, quantity: requested_quantity })),
    order.lines,
    exchange,
    (item) => touched.some(({ id }) => id === item.id)
  )
}

function assertStillRequestable(rma: RmaRecord, edited: Edited[], facts: RequestFacts): void {
  const after = rma.items.map((item) => ({ ...item, ...edited.find(({ id }) => id === item.id) }))
  assertRequestable(
    after.map(({ requested_quantity, ...item }) => ({ ...item, quantity: requested_quantity })),
    facts.order.lines,
    unitsOfCases(facts.cases, rma.id)
  )
}
