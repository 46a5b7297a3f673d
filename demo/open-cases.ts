import type { MedusaContainer } from "@medusajs/framework/types"
import {
  beginReturnOrderWorkflow,
  confirmReturnRequestWorkflow,
  requestItemReturnWorkflow,
} from "@medusajs/medusa/core-flows"
import type { PlacedOrder } from "../integration-tests/factories/orders"
import type { VariantName } from "../integration-tests/factories/catalogue"
import { letTimePass } from "../integration-tests/factories/let-time-pass"
import { CAST } from "../integration-tests/factories/people"
import type { Shop } from "../integration-tests/factories/shop"
import { isParcelKind } from "../src/domain"
import { RMA_MODULE, type UploadedBy } from "../src/modules/rma"
import {
  acknowledgeRmaWorkflow,
  adoptReturnWorkflow,
  advanceExchangeWorkflow,
  allowFulfillmentWorkflow,
  approveRmaWorkflow,
  cancelExchange,
  cancelRmaWorkflow,
  completeDifference,
  completeRmaWorkflow,
  createRmaWorkflow,
  expireRmaWorkflow,
  extendRmaWorkflow,
  keepUploads,
  markAddressWorkflow,
  openDifferenceSession,
  receiveRmaWorkflow,
  rejectRmaWorkflow,
  reopenRmaWorkflow,
  sendMessageWorkflow,
  settleRmaWorkflow,
  updateRmaWorkflow,
  voidSettlementWorkflow,
  type Actor,
} from "../src/workflows"
import { ORDERS, type OrderName } from "./orders"
import type { Act, Case } from "./case"
import { CASES } from "./cases"
import { hasAccount } from "./people"
import { openPhoto, type PhotoName } from "./photos"

type World = {
  container: MedusaContainer
  shop: Shop
  orders: Record<OrderName, PlacedOrder>
  staff: Actor
  /** May approve small settlements alone. */
  clerk: Actor
}

/**
 * Opens the demo's cases through the plugin's own workflows, everything in the order in which it
 * happened: before each act, its order and all that was done to it grow as old as they should be then.
 */
export async function openCases(world: World) {
  const ages = new Map<OrderName, number>()
  const age = async (name: OrderName, days_ago: number) => {
    const days = (ages.get(name) ?? ORDERS[name].placed_days_ago) - days_ago
    if (days > 0) {
      await letTimePass(world.container, world.orders[name].id, days)
    }
    ages.set(name, days_ago)
  }

  const opened = new Map<Case, OpenedCase>()
  for (const { one, days_ago, act } of timeline()) {
    await age(one.order, days_ago)
    if (act) {
      await perform(world, found(opened.get(one), `the case that ${act.act} is about`), act)
    } else {
      opened.set(one, await open(world, one))
    }
  }
  for (const name of Object.keys(ORDERS) as OrderName[]) {
    await age(name, 0)
  }
}

/** Each case is opened (no act yet), and then what was done to it; the oldest first. */
function timeline(): { days_ago: number; one: Case; act?: Act }[] {
  return CASES.flatMap((one) => [
    { days_ago: one.days_ago, one },
    ...one.acts.map((act) => ({ days_ago: act.days_ago, one, act })),
  ]).sort((first, second) => second.days_ago - first.days_ago)
}

type OpenedCase = { rma_id: string; customer: Actor; items: Partial<Record<VariantName, string>> }

async function open(world: World, one: Case): Promise<OpenedCase> {
  const order = world.orders[one.order]
  const customer: Actor = {
    type: "customer",
    id: hasAccount(ORDERS[one.order].buyer) ? order.customer_id : null,
  }
  const rma_id =
    one.asked_by === "core"
      ? await returnInCore(world, one, order)
      : await openCase(world, one, order, customer)
  return { rma_id, customer, items: await itemsOf(world, rma_id, order) }
}

async function openCase(world: World, one: Case, order: PlacedOrder, customer: Actor) {
  const isCustomers = one.asked_by === "customer"
  const uploaded_by = uploaderOf(isCustomers ? customer : world.staff)
  const photos = await Promise.all(
    one.items.map(({ photo }) => upload(world.container, photo, uploaded_by))
  )
  const kind = one.kind ?? "return"
  const { result } = await createRmaWorkflow(world.container).run({
    input: {
      order_id: order.id,
      kind,
      fulfillment_id: isParcelKind(kind) ? order.fulfillment_ids[0] : null,
      status: one.begins === "draft" ? "draft" : "requested",
      actor: isCustomers ? customer : world.staff,
      check_policy: isCustomers,
      visible_actions_only: isCustomers,
      items: one.items.map(({ variant, quantity, reason, action, note, exchange_for }, index) => ({
        line_item_id: lineOf(order, variant),
        quantity,
        reason_id: reason && world.shop.return_reasons[reason],
        action_id: `ract_${action}`,
        note,
        exchange_variant_id: exchange_for && world.shop.variants[exchange_for].id,
        attachment_ids: photos[index],
      })),
      uploaded_by,
      legal_basis: one.legal_basis,
      locale: CAST[ORDERS[one.order].buyer].locale,
      customer_note: one.customer_note,
      customer_comment: one.customer_comment,
      staff_note: one.staff_note,
      override_reason: one.override_reason,
    },
  })
  return result.id
}

/** As Medusa's own dialog does it, one act after the other. */
async function returnInCore({ container, shop, staff }: World, one: Case, order: PlacedOrder) {
  const { result } = await beginReturnOrderWorkflow(container).run({
    input: {
      order_id: order.id,
      location_id: shop.locations.main,
      created_by: staff.id ?? undefined,
    },
  })
  const return_id = found(result.return_id, "the return that was begun")
  await requestItemReturnWorkflow(container).run({
    input: {
      return_id,
      items: one.items.map(({ variant, quantity, reason, note }) => ({
        id: lineOf(order, variant),
        quantity,
        reason_id: reason && shop.return_reasons[reason],
        note,
      })),
    },
  })
  await confirmReturnRequestWorkflow(container).run({ input: { return_id } })
  // The subscriber does it too, now or a moment later: whoever is second finds the case of the first.
  const adopted = await adoptReturnWorkflow(container).run({
    input: { order_id: order.id, return_id },
  })
  return found(adopted.result.id ?? undefined, "the case of the return")
}

function lineOf(order: PlacedOrder, variant: VariantName) {
  const line = order.items.find((item) => item.variant === variant)
  return found(line, `${variant} in order ${order.display_id}`).id
}

async function itemsOf({ container }: World, rmaId: string, order: PlacedOrder) {
  const items = await container.resolve(RMA_MODULE).listRmaItems({ rma_id: rmaId })
  const variants = new Map(order.items.map(({ id, variant }) => [id, variant]))
  return Object.fromEntries(items.map(({ id, line_item_id }) => [variants.get(line_item_id), id]))
}

async function perform(world: World, opened: OpenedCase, act: Act) {
  const { container, shop, staff } = world
  const { rma_id, items } = opened
  const itemOf = (variant: VariantName) => found(items[variant], `${variant} in the case`)
  const subject = { rma_id, actor: staff }

  switch (act.act) {
    case "acknowledge":
      return acknowledgeRmaWorkflow(container).run({ input: subject })
    case "approve":
      return approveRmaWorkflow(container).run({
        input: { ...subject, label: act.label, exchange: agreedExchange(act, shop) },
      })
    case "pay_difference":
      return payDifference(container, opened)
    case "advance": {
      const exchange_id = await lastExchange(container, rma_id)
      return advanceExchangeWorkflow(container).run({
        input: { ...subject, exchange_id, return_by: inDays(act.by_days) },
      })
    }
    case "allow_fulfillment": {
      const exchange_id = await lastExchange(container, rma_id)
      return allowFulfillmentWorkflow(container).run({
        input: { ...subject, exchange_id, reason: act.reason },
      })
    }
    case "cancel_exchange": {
      const exchange_id = await lastExchange(container, rma_id)
      return cancelExchange(container, { ...subject, exchange_id, reason: act.reason })
    }
    case "reject":
      return rejectRmaWorkflow(container).run({ input: { ...subject, reason: act.reason } })
    case "investigate":
      return updateRmaWorkflow(container).run({
        input: {
          ...subject,
          investigation_note: act.note,
          carrier_claim_number: act.claim_number,
          carrier_amount_recovered: act.recovered,
        },
      })
    case "mark_address":
      return markAddressWorkflow(container).run({ input: { ...subject, undeliverable: true } })
    case "track":
      return updateRmaWorkflow(container).run({
        input: { rma_id, actor: opened.customer, tracking: act.tracking },
      })
    case "receive":
      return receiveRmaWorkflow(container).run({
        input: {
          ...subject,
          items: [
            {
              id: itemOf(act.variant),
              units: act.units.map(({ location, ...unit }) => ({
                ...unit,
                ...(location ? { location_id: shop.locations[location] } : {}),
              })),
            },
          ],
        },
      })
    case "settle":
      return settleRmaWorkflow(container).run({
        input: {
          ...subject,
          items: act.items.map(({ variant, quantity }) => ({ id: itemOf(variant), quantity })),
          shipping_refund: act.shipping_refund,
          adjustment: act.adjustment,
          label_fee: act.label_fee,
          restocking_fee: act.restocking_fee,
          tenders: act.tenders?.map(({ pays, ...tender }) => ({
            ...tender,
            ...(pays ? { order_id: world.orders[pays].id } : {}),
          })),
          actor: act.by === "clerk" ? world.clerk : staff,
        },
      })
    case "void":
      return voidSettlementWorkflow(container).run({
        input: {
          settlement_id: await lastSettlement(container, rma_id),
          reason: act.reason,
          actor: staff,
        },
      })
    case "complete":
      return completeRmaWorkflow(container).run({ input: subject })
    case "cancel":
      return cancelRmaWorkflow(container).run({
        input: { rma_id, actor: act.by === "customer" ? opened.customer : staff },
      })
    case "reopen":
      return reopenRmaWorkflow(container).run({
        input: { ...subject, override_reason: act.override_reason },
      })
    case "write":
      return write(container, opened, staff, act)
    case "extend":
      return extendRmaWorkflow(container).run({
        input: { ...subject, return_by: inDays(act.by_days), reason: act.reason },
      })
    case "expire":
      return expireRmaWorkflow(container).run({
        input: { rma_id, actor: { type: "system", id: null } },
      })
  }
}

async function lastSettlement(container: MedusaContainer, rma_id: string) {
  const [last] = await container
    .resolve(RMA_MODULE)
    .listSettlements({ rma_id }, { order: { created_at: "DESC" }, take: 1 })
  return found(last, "a settlement of the case").id
}

async function lastExchange(container: MedusaContainer, rma_id: string) {
  const [last] = await container
    .resolve(RMA_MODULE)
    .listExchanges({ rma_id }, { order: { created_at: "DESC" }, take: 1 })
  return found(last, "an exchange of the case").id
}

function agreedExchange({ exchange }: Extract<Act, { act: "approve" }>, { shipping_options }: Shop) {
  return {
    price: exchange?.price,
    shipping_option_id: exchange?.ships_by && shipping_options[exchange.ships_by],
  }
}

/** As the portal does it, by the provider that every shop of Medusa has. */
async function payDifference(container: MedusaContainer, { rma_id, customer }: OpenedCase) {
  const exchange_id = await lastExchange(container, rma_id)
  await openDifferenceSession(container, { exchange_id, provider_id: "pp_system_default" })
  await completeDifference(container, { rma_id, exchange_id, actor: customer })
}

type Writing = Extract<Act, { act: "write" }>

async function write(
  container: MedusaContainer,
  { rma_id, customer }: OpenedCase,
  staff: Actor,
  { by, body, photo }: Writing
) {
  const author = by === "customer" ? customer : staff
  const uploaded_by = uploaderOf(author)
  const attachment_ids = await upload(container, photo, uploaded_by)
  await container
    .resolve(RMA_MODULE)
    .readThread(rma_id, by === "customer" ? "customer" : "shop", {
      skip: 0,
      take: 1,
      direction: "asc",
    })
  await sendMessageWorkflow(container).run({
    input: {
      rma_id,
      author_type: by === "customer" ? "customer" : "user",
      author_id: author.id,
      body,
      attachment_ids,
      uploaded_by,
      actor: author,
    },
  })
}

/** Nobody for a guest, who uploads by the grant that lets them in: the demo has let nobody in yet. */
function uploaderOf({ type, id }: Actor): UploadedBy | undefined {
  return id === null ? undefined : { type: type === "user" ? "user" : "customer", id }
}

/** @returns the ids of what may be attached now: one, or none where there is no photo */
async function upload(
  container: MedusaContainer,
  photo: PhotoName | undefined,
  by: UploadedBy | undefined
): Promise<string[]> {
  if (!photo) return []
  const { attachment } = await container.resolve(RMA_MODULE).readSettings()
  const uploader = found(by, "an account of who sends a photo")
  const files = await keepUploads(container, openPhoto(photo), uploader, attachment)
  return files.map(({ id }) => id)
}

function inDays(days: number): string {
  return new Date(Date.now() + days * 24 * 60 * 60 * 1000).toISOString()
}

/** @throws where the tables of the demo name what is not there */
function found<T>(value: T | undefined, what: string): T {
  if (value === undefined) {
    throw new Error(`The demo's tables do not fit: ${what} is missing`)
  }
  return value
}
