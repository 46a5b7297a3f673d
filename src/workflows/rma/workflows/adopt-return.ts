import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import { goodsFact, judgeAdoption, moneyFact, refundActionOf } from "../../../domain"
import type { CoreReturn } from "../../../facts/core-return"
import { newId } from "../../../modules/rma/new-id"
import type { NewRmaItem } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { RMA_EVENT_NAMES } from "../../events"
import { loadReturnToAdoptStep, type AdoptionFacts } from "../../adoption/steps/load-return-to-adopt"
import { openAdoptedRmaStep, type AdoptedRma } from "../../adoption/steps/open-adopted-rma"
import { lockOrderStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { announced, quiet } from "../history"
import { publishEventsStep } from "../steps/publish-events"

export type AdoptReturnInput = { order_id: string; return_id: string }

/**
 * Makes a case of a Return that was asked for in core's own dialog: approved, with the Return's units,
 * to be refunded. Once, however often it is asked; a Return that we made, that belongs to an exchange or
 * a claim, or of which nothing is awaited, is left alone.
 *
 * Core's word on quantities stands, whatever other cases ask for: those are bounded when they are
 * approved. Listeners hear that it is approved. The customer is not mailed, and no deadline is set,
 * because core's dialog has told them what there is to tell.
 *
 * @returns `{ id }` of the Return's case; null where it has none
 * @throws Refusal `not_found` (no such order), `order_busy`
 */
export const adoptReturnWorkflow = createWorkflow(
  "rma-adopt-return",
  (input: WorkflowData<AdoptReturnInput>) => {
    const lock = lockOrderStep(input)
    const facts = loadReturnToAdoptStep(input)
    const adoption = transform({ facts }, adoptionOf)
    const opened = openAdoptedRmaStep(adoption)
    unlockOrderStep(lock)
    publishEventsStep(opened)
    return new WorkflowResponse(transform({ opened }, ({ opened }) => ({ id: opened.id })))
  }
)

function adoptionOf({ facts }: { facts: AdoptionFacts }): {
  adopted: AdoptedRma | null
  known_id: string | null
} {
  const { core_return, rma_id: known_id } = facts
  const isNew = core_return !== null && known_id === null && judgeAdoption(core_return) === "adopt"
  return { adopted: isNew ? adoptedRma(core_return, facts) : null, known_id }
}

const NOTES = { en: "Made in Medusa", fr: "Créé dans Medusa" }

function adoptedRma(coreReturn: CoreReturn, facts: AdoptionFacts): AdoptedRma {
  const { order, reasons } = facts
  const now = new Date()
  const items = coreReturn.items
    .filter(({ quantity }) => quantity > 0)
    .map((item, rank) => adoptedItem(item, rank, facts))
  const rma = {
    id: newId("rma"),
    kind: "return" as const,
    status: "approved" as const,
    order_id: order.id,
    order_display_id: order.display_id,
    email: order.email,
    customer_id: order.customer_id,
    currency_code: order.currency_code,
    locale: order.locale,
    ...factsOf(items),
    reason_category_id: reasons.find(({ id }) => id === items[0].reason_id)?.category_id ?? null,
    return_id: coreReturn.id,
    location_id: coreReturn.location_id,
    staff_note: NOTES[facts.shop_locale],
    created_by: coreReturn.created_by,
    adopted_at: now,
    acknowledged_at: now,
    requested_at: now,
    approved_at: now,
  }
  const actor: Actor = { type: coreReturn.created_by ? "user" : "system", id: coreReturn.created_by }
  const by = { actor, notify_customer: false }
  const details = {
    return_id: coreReturn.id,
    items: items.map(({ title, requested_quantity }) => ({ title, quantity: requested_quantity })),
  }
  return {
    rma,
    items,
    history: [quiet("adopted", rma, by), announced(RMA_EVENT_NAMES.APPROVED, rma, by, details)],
  }
}

type AdoptedItem = NewRmaItem & { approved_quantity: number; return_expected: boolean }

function adoptedItem(
  item: CoreReturn["items"][number],
  rank: number,
  { order, reasons, actions }: AdoptionFacts
): AdoptedItem {
  const line = order.lines.find(({ id }) => id === item.line_item_id)
  if (!line) throw new Error(`Line ${item.line_item_id} is not of order ${order.id}`)
  const action = refundActionOf(actions)
  return {
    id: newId("rmai"),
    rank,
    line_item_id: line.id,
    variant_id: line.variant_id,
    product_id: line.product_id,
    title: line.title,
    subtitle: line.subtitle,
    sku: line.sku,
    thumbnail: line.thumbnail,
    reason_id: item.reason_id,
    reason_label: reasons.find(({ id }) => id === item.reason_id)?.label ?? null,
    action_id: action?.id ?? null,
    action_label: action?.label ?? null,
    resolution: "refund",
    requested_quantity: item.quantity,
    approved_quantity: item.quantity,
    return_expected: true,
    note: item.note,
  }
}

/** Where the goods and the money of a case are in which nothing has happened yet. */
function factsOf(items: AdoptedItem[]) {
  const status = "approved" as const
  const facts = items.map((item) => ({
    id: item.id,
    line_item_id: item.line_item_id,
    reason_id: item.reason_id ?? null,
    action_id: item.action_id ?? null,
    resolution: item.resolution,
    requested_quantity: item.requested_quantity,
    approved_quantity: item.approved_quantity,
    received_quantity: 0,
    core_received_quantity: 0,
    resolved_quantity: 0,
    core_resolved_quantity: 0,
    written_off_quantity: 0,
    return_expected: item.return_expected,
  }))
  return {
    goods: goodsFact({ status, items: facts }),
    money: moneyFact({ status, items: facts, exchanges: [], settlements: [] }),
  }
}
