import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { assertItemEditable, assertRequestable, refuse } from "../../../domain"
import type { RmaItemRecord, RmaRecord } from "../../../facts/rma"
import type { RmaChange } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { lockOrderOfRmaStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
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
}

/**
 * Changes what is asked for, and why: all of it before approval, reason and action until units are resolved.
 *
 * @throws Refusal `not_found`, `invalid_data`, `duplicate_item`, `quantity_exceeds_returnable`,
 * `transition_not_allowed`, `already_settled`, `order_busy`
 */
export const updateRmaItemsWorkflow = createWorkflow(
  "rma-update-items",
  (input: WorkflowData<UpdateRmaItemsInput>) => {
    const lock = lockOrderOfRmaStep(input)
    const facts = loadRequestStep({ order_id: lock.order_id, items: input.items })
    const change = transform({ input, facts }, updateOf)
    saveRmaStep(change)
    unlockOrderStep(lock)
    return new WorkflowResponse(transform({ input }, ({ input }) => ({ id: input.rma_id })))
  }
)

function updateOf({ input, facts }: { input: UpdateRmaItemsInput; facts: RequestFacts }): RmaChange {
  const rma =
    facts.cases.find(({ id }) => id === input.rma_id) ?? refuse("not_found", { rma_id: input.rma_id })
  const items = input.items.map((edit) => editedItem(rma, edit, facts))
  if (new Set(items.map(({ id }) => id)).size < items.length) refuse("duplicate_item")
  if (rma.status === "draft" || rma.status === "requested") assertStillRequestable(rma, items, facts)
  return {
    rma: { id: rma.id, ...factsAfter(rma, { items }) },
    items,
    history: [quiet("items_updated", rma, input, { items: input.items })],
  }
}

type Edited = { id: string } & Partial<Omit<RmaItemRecord, "id" | "units">>

function editedItem(
  rma: RmaRecord,
  edit: UpdateRmaItemsInput["items"][number],
  { reasons, actions, variant_ids }: RequestFacts
): Edited {
  const { id, action_id, reason_id, quantity, exchange_variant_id: wish, ...columns } = edit
  const item =
    rma.items.find((one) => one.id === id) ??
    refuse("invalid_data", { field: "items", problem: "unknown_item", id })
  const action = action_id === undefined ? {} : describeAction(actions, action_id)
  assertItemEditable(rma.status, item, { ...action, ...edit })
  return {
    id,
    ...columns,
    ...action,
    ...(reason_id === undefined ? {} : describeReason(reasons, reason_id)),
    ...(quantity === undefined ? {} : { requested_quantity: quantity }),
    ...(wish === undefined ? {} : describeWish(variant_ids, wish)),
  }
}

function assertStillRequestable(rma: RmaRecord, edited: Edited[], facts: RequestFacts): void {
  const after = rma.items.map((item) => ({ ...item, ...edited.find(({ id }) => id === item.id) }))
  assertRequestable(
    after.map(({ requested_quantity, ...item }) => ({ ...item, quantity: requested_quantity })),
    facts.order.lines,
    unitsOfCases(facts.cases, rma.id)
  )
}
