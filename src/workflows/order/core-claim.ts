import {
  ChangeActionType,
  ClaimReason,
  ClaimType,
  ContainerRegistrationKeys,
  Modules,
  OrderChangeType,
} from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse, sumByLine } from "../../domain"
import type { RmaKind } from "../../domain"
import { claimFields, parseCoreClaim } from "../../facts/core-claim"
import { parseResentOrder, resentOrderFields, type ResentOrder } from "../../facts/resent-order"
import { changeOrder } from "./change-order"

export type CoreClaimInput = {
  rma_id: string
  exchange_id: string
  order_id: string
  created_by: string | null
  /** Core's outbound option; null: the one by which the order was sent. */
  shipping_option_id: string | null
  kind: RmaKind
  /** `id`: of our line; `line_item_id`: of the order line whose units are sent once more. */
  lines: { id: string; line_item_id: string; variant_id: string; quantity: number }[]
}

/** Core's claim, and by the id of each line of ours the order line that it got. */
export type CoreClaim = {
  core_claim_id: string | null
  lines: { id: string; line_item_id: string }[]
}

/** What was written of a claim so far: what takes it back. */
export type ClaimUndo = {
  order_id: string
  claim_id: string | null
  shipping_method_id: string | null
  line_item_ids: string[]
  is_confirmed: boolean
  reservation_ids: string[]
}

/** The order with the words of its lines, and the way by which it was sent. @throws Refusal `not_found` */
export async function loadResentOrder(
  container: MedusaContainer,
  orderId: string
): Promise<ResentOrder> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order",
    fields: resentOrderFields,
    filters: { id: orderId },
  })
  return parseResentOrder(data[0] ?? refuse("not_found", { order_id: orderId }))
}

/**
 * The claim that was made for an exchange before. One that the order does not know of, because a process
 * died on the way, is cleared away; null then, as where there is none.
 */
export async function findCoreClaim(
  container: MedusaContainer,
  { order_id, exchange_id, lines }: Pick<CoreClaimInput, "order_id" | "exchange_id"> & {
    lines: { id: string }[]
  },
  order: ResentOrder
): Promise<CoreClaim | null> {
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "order_claim",
    fields: claimFields,
    filters: { order_id },
  })
  const former = data
    .map(parseCoreClaim)
    .find((claim) => claim.exchange_id === exchange_id && !claim.is_canceled)
  if (!former) return null
  const made = lines.flatMap(({ id }) => {
    const line = order.items.find(({ metadata }) => metadata?.rma_exchange_line_id === id)
    return line ? [{ id, line_item_id: line.id }] : []
  })
  // Core puts all of them on the order at once.
  if (made.length) return { core_claim_id: former.id, lines: made }
  const orders = container.resolve(Modules.ORDER)
  if (former.shipping_method_ids.length) {
    await orders.deleteOrderShippingMethods(former.shipping_method_ids)
  }
  await orders.deleteOrderClaims([former.id])
  return null
}

/**
 * Writes a claim: lost units written off, new lines at price 0 that bear what they were made for, and a
 * shipping method at 0. Says in `undo` what is written by now, since it may fail on the way.
 */
export async function makeCoreClaim(
  container: MedusaContainer,
  { rma_id, exchange_id, order_id, created_by, kind, shipping_option_id, lines }: CoreClaimInput,
  order: ResentOrder,
  undo: ClaimUndo
): Promise<CoreClaim> {
  const orders = container.resolve(Modules.ORDER)
  const marks = { rma_id, rma_exchange_id: exchange_id }
  const claim = await orders.createOrderClaims({
    order_id,
    type: ClaimType.REPLACE,
    created_by,
    metadata: marks,
  })
  undo.claim_id = claim.id
  // As a list: core answers a list even where it is handed one.
  const [method] = await orders.createOrderShippingMethods([
    {
      ...(await wayOut(container, shipping_option_id, order)),
      order_id,
      claim_id: claim.id,
      amount: 0,
    },
  ])
  undo.shipping_method_id = method.id
  const made = await orders.createOrderLineItems(
    lines.map(({ id, line_item_id, quantity }) => ({
      ...wordsOf(order, line_item_id),
      quantity,
      unit_price: 0,
      is_discountable: false,
      metadata: { ...marks, rma_exchange_line_id: id },
    }))
  )
  undo.line_item_ids = made.map(({ id }) => id)
  const added = lines.map(({ id, quantity }, index) => ({
    id,
    line_item_id: made[index].id,
    quantity,
  }))
  const lost = sumByLine(lines)
  const reason = kind === "dispute" ? ClaimReason.MISSING_ITEM : ClaimReason.OTHER
  const of = { claim_id: claim.id, reference: "claim", reference_id: claim.id }
  await changeOrder(container, {
    order_id,
    claim_id: claim.id,
    created_by,
    change_type: OrderChangeType.CLAIM,
    actions: [
      ...lost.map(({ line_item_id, quantity }) => ({
        ...of,
        action: ChangeActionType.WRITE_OFF_ITEM,
        details: { reference_id: line_item_id, quantity, reason },
      })),
      ...added.map(({ line_item_id, quantity }) => ({
        ...of,
        action: ChangeActionType.ITEM_ADD,
        details: { reference_id: line_item_id, quantity, unit_price: 0 },
      })),
      {
        claim_id: claim.id,
        action: ChangeActionType.SHIPPING_ADD,
        reference: "order_shipping_method",
        reference_id: method.id,
        amount: 0,
      },
    ],
  })
  undo.is_confirmed = true
  await orders.createOrderClaimItems([
    ...lost.map(({ line_item_id, quantity }) => ({
      claim_id: claim.id,
      item_id: line_item_id,
      quantity,
      reason,
    })),
    ...added.map(({ line_item_id, quantity }) => ({
      claim_id: claim.id,
      item_id: line_item_id,
      quantity,
      is_additional_item: true,
    })),
  ])
  return {
    core_claim_id: claim.id,
    lines: added.map(({ id, line_item_id }) => ({ id, line_item_id })),
  }
}

/** Reverting the order's version leaves behind what is no part of a version: each goes by itself. */
export async function takeBackCoreClaim(
  container: MedusaContainer,
  undo: ClaimUndo
): Promise<void> {
  const orders = container.resolve(Modules.ORDER)
  if (undo.reservation_ids.length) {
    await container.resolve(Modules.INVENTORY).deleteReservationItems(undo.reservation_ids)
  }
  if (undo.is_confirmed) await orders.revertLastVersion(undo.order_id)
  if (undo.shipping_method_id) await orders.deleteOrderShippingMethods([undo.shipping_method_id])
  if (undo.claim_id) await orders.deleteOrderClaims([undo.claim_id])
  if (undo.line_item_ids.length) await orders.deleteOrderLineItems(undo.line_item_ids)
}

/** An identical article: what the order line says of it, and nothing of what it cost. */
function wordsOf(order: ResentOrder, lineId: string) {
  const line = order.items.find(({ id }) => id === lineId)
  if (!line) throw new Error(`Line ${lineId} is not of the order`)
  const { id: _id, metadata: _metadata, ...words } = line
  return words
}

/** The way that staff chose, or the one by which the order was sent before. */
async function wayOut(container: MedusaContainer, optionId: string | null, order: ResentOrder) {
  if (optionId === null) return order.shipping_methods[0] ?? { name: NO_METHOD }
  const { data } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "shipping_option",
    fields: ["id", "name"],
    filters: { id: optionId },
  })
  return { name: data[0]?.name ?? NO_METHOD, shipping_option_id: optionId }
}

/** Of an order that was never sent by any method: core wants a name. */
const NO_METHOD = "Shipping"
