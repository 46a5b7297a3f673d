import {
  createWorkflow,
  transform,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk"
import {
  assertChoosable,
  assertExchangeChoices,
  assertInParcel,
  assertParcel,
  assertRequestable,
  isParcelKind,
  refundActionOf,
  refuse,
} from "../../../domain"
import type { ChoosingItem, LegalBasis, RmaKind } from "../../../domain"
import type { OrderWithLines } from "../../../facts/order-lines"
import { settingsOfReason } from "../../../facts/reason-settings"
import type { UploadedBy } from "../../../modules/rma/attachments"
import { newId } from "../../../modules/rma/new-id"
import type { NewRma, NewRmaItem } from "../../../modules/rma/types"
import type { Actor } from "../../actor"
import { RMA_EVENT_NAMES } from "../../events"
import { filesOfItems } from "../../attachment/files-of-items"
import { unitsOfParcel } from "../../parcel/parcel-units"
import { judge, type RequestToJudge } from "../../policy/judge"
import { approveByPolicyStep } from "../../policy/steps/approve-by-policy"
import { lockOrderStep } from "../../order/steps/lock-order"
import { unlockOrderStep } from "../../order/steps/unlock-order"
import { describeAction, describeReason, describeWish } from "../describe-item"
import { announced, quiet } from "../history"
import { unitsOfCases } from "../other-units"
import { loadRequestStep, type RequestFacts } from "../steps/load-request"
import { openRmaStep, type NewCase } from "../steps/open-rma"
import { publishEventsStep } from "../steps/publish-events"

export type CreateRmaInput = {
  /** Drawn before by whoever must find out later whether it was written; twice is refused by the database. */
  rma_id?: string
  order_id: string
  kind: RmaKind
  status: "draft" | "requested"
  /** Left out: all that is in the parcel. */
  items?: {
    line_item_id: string
    quantity: number
    reason_id?: string | null
    action_id: string
    note?: string | null
    exchange_variant_id?: string | null
    attachment_ids?: string[]
  }[]
  actor: Actor
  /** Who uploaded the files that the items name: nobody attaches what is another's. */
  uploaded_by?: UploadedBy
  /** The policy binds shoppers; staff are only advised by it. */
  check_policy: boolean
  /** Shoppers choose among what they may see, and as the merchant says of the reason. */
  visible_actions_only?: boolean
  notify_customer?: boolean
  customer_note?: string | null
  received_on?: string | null
  purchase_place?: string | null
  /** Major units. */
  purchase_price?: number | null
  locale?: string | null
  staff_note?: string | null
  customer_comment?: string | null
  legal_basis?: LegalBasis | null
  override_reason?: string | null
  /** By which new units are to be sent; whether it does is asked when they are confirmed. */
  exchange_shipping_option_id?: string | null
  /** Core's fulfillment of the parcel that came back, or that is not sent. */
  fulfillment_id?: string | null
  /** Of all that is in the parcel, where no items are named; without an action, its money is given back. */
  reason_id?: string | null
  action_id?: string | null
}

/**
 * Opens a case: a draft of staff's, or a request of staff's or of a customer's.
 *
 * @returns `{ id }` of the case
 * @throws Refusal `not_found`, `order_canceled`, `returns_disabled`, `invalid_data`, `duplicate_item`,
 * `quantity_exceeds_returnable`, `not_eligible`, `order_busy`
 */
export const createRmaWorkflow = createWorkflow(
  "rma-create",
  (input: WorkflowData<CreateRmaInput>) => {
    const lock = lockOrderStep(input)
    const facts = loadRequestStep(input)
    const request = transform({ input, facts }, requestOf)
    const opened = openRmaStep(request)
    unlockOrderStep(lock)
    publishEventsStep(request)
    approveByPolicyStep(opened)
    // Not from `request`: transforms of the response run once more, and would draw another id.
    return new WorkflowResponse(transform({ opened }, ({ opened }) => ({ id: opened.id })))
  }
)

function requestOf({ input, facts }: { input: CreateRmaInput; facts: RequestFacts }): NewCase {
  const { order } = facts
  if (order.is_canceled) refuse("order_canceled", { order_id: order.id })
  if (input.check_policy && !facts.returns_enabled) refuse("returns_disabled")
  const unknownToCore = unitsOfCases(facts.cases)
  const fulfillment_id = input.fulfillment_id ?? null
  assertParcel(input.kind, fulfillment_id, facts.parcel)
  const asked = (input.items ?? itemsOfParcel(input, facts)).map(
    ({ reason_id = null, ...item }) => ({ ...item, reason_id })
  )
  assertRequestable(asked, order.lines, unknownToCore)
  if (facts.parcel && isParcelKind(input.kind)) {
    assertInParcel(input.kind, asked, facts.parcel, unitsOfParcel(facts.cases, facts.parcel.id))
  }
  if (input.visible_actions_only) assertAllChoosable(asked, facts)

  const now = new Date()
  const items = asked.map((item, rank) => newItem(item, rank, input, facts))
  assertExchangeChoices(items.map(toChoosing), order.lines, facts.exchange)
  const isDraft = input.status === "draft"
  const rma: NewRma = {
    id: input.rma_id ?? newId("rma"),
    kind: input.kind,
    status: input.status,
    order_id: order.id,
    order_display_id: order.display_id,
    email: order.email,
    customer_id: order.customer_id,
    currency_code: order.currency_code,
    goods: isDraft || items.some((item) => item.return_expected) ? "not_returned" : "not_expected",
    money: "nothing_owed",
    reason_category_id: categoryOf(items[0].reason_id ?? null, facts),
    requested_at: isDraft ? null : now,
    // Staff who write a case down have taken it into account.
    acknowledged_at: input.actor.type === "user" && !isDraft ? now : null,
    created_by: input.actor.id,
    // Staff who write a case down say nothing of the language in which the customer reads.
    locale: input.locale ?? order.locale,
    legal_basis: input.legal_basis ?? null,
    customer_note: input.customer_note ?? null,
    received_on: input.received_on ?? null,
    purchase_place: input.purchase_place ?? null,
    purchase_price: input.purchase_price ?? null,
    staff_note: input.staff_note ?? null,
    customer_comment: input.customer_comment ?? null,
    override_reason: input.override_reason ?? null,
    exchange_shipping_option_id: input.exchange_shipping_option_id ?? null,
    fulfillment_id,
    // What never left goes back to the shelf from which it was packed.
    location_id: input.kind === "canceled_parcel" ? (facts.parcel?.location_id ?? null) : null,
  }
  const subject = { id: rma.id, order_id: order.id, customer_id: order.customer_id }
  const judged = facts.eligibility && judge(facts.eligibility, requestToJudge(input, rma, items))
  const details = { kind: input.kind, items: items.map(toDetail) }
  const entry = isDraft
    ? quiet("draft_created", subject, input, details)
    : announced(RMA_EVENT_NAMES.REQUESTED, subject, input, details)
  const attached = items.map(({ id }, rank) => ({ id, attachment_ids: asked[rank].attachment_ids }))
  const files = filesOfItems(rma.id, attached, input.uploaded_by, facts)
  return {
    rma: { ...rma, ...judged?.columns },
    items,
    history: [entry, ...(judged?.history ?? [])],
    files,
  }
}

type ItemInput = NonNullable<CreateRmaInput["items"]>[number]
type Asked = Omit<ItemInput, "reason_id"> & { reason_id: string | null }

/** All that is in the parcel; without a parcel: nothing, which is refused. */
function itemsOfParcel(
  { kind, action_id: chosen, reason_id }: CreateRmaInput,
  { parcel, actions }: RequestFacts
): ItemInput[] {
  if (!isParcelKind(kind)) refuse("invalid_data", { field: "items", problem: "missing" })
  const action_id =
    chosen ??
    refundActionOf(actions)?.id ??
    refuse("invalid_data", { field: "action_id", problem: "missing" })
  return (parcel?.lines ?? []).map((line) => ({ ...line, action_id, reason_id }))
}

function assertAllChoosable(items: Asked[], { reason_settings }: RequestFacts): void {
  for (const { reason_id, action_id, attachment_ids = [] } of items) {
    if (reason_id === null) continue
    const choice = { reason_id, action_id, photos: attachment_ids.length }
    assertChoosable(choice, settingsOfReason(reason_settings, reason_id))
  }
}

function newItem(item: Asked, rank: number, input: CreateRmaInput, facts: RequestFacts): NewRmaItem {
  const line = lineOf(facts.order, item.line_item_id)
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
    requested_quantity: item.quantity,
    note: item.note ?? null,
    ...describeWish(facts.exchange, item.exchange_variant_id ?? null),
    return_expected: input.kind !== "dispute" && input.kind !== "complaint",
    ...describeReason(facts.reasons, item.reason_id),
    ...describeAction(facts.actions, item.action_id, { visibleOnly: input.visible_actions_only }),
  }
}

/** Asked after `assertRequestable`, which refuses lines of other orders. */
function lineOf(order: OrderWithLines, lineId: string) {
  const line = order.lines.find(({ id }) => id === lineId)
  if (!line) throw new Error(`Line ${lineId} is not of order ${order.id}`)
  return line
}

function categoryOf(reasonId: string | null, { reasons }: RequestFacts): string | null {
  return reasons.find(({ id }) => id === reasonId)?.category_id ?? null
}

function requestToJudge(input: CreateRmaInput, rma: NewRma, items: NewRmaItem[]): RequestToJudge {
  return {
    rma: { id: rma.id, order_id: rma.order_id, customer_id: rma.customer_id ?? null },
    items: items.map(({ requested_quantity, ...item }) => ({ ...item, quantity: requested_quantity })),
    actor: input.actor,
    is_binding: input.check_policy,
    override_reason: input.override_reason ?? null,
    locale: rma.locale ?? null,
  }
}

function toDetail({ title, requested_quantity, reason_label, action_label }: NewRmaItem) {
  return { title, quantity: requested_quantity, reason: reason_label, action: action_label }
}

function toChoosing({ requested_quantity, exchange_variant_id, ...item }: NewRmaItem): ChoosingItem {
  return { ...item, exchange_variant_id: exchange_variant_id ?? null, quantity: requested_quantity }
}
