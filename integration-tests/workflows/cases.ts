import {
  approveRmaWorkflow,
  cancelRmaWorkflow,
  closeShortRmaWorkflow,
  completeRmaWorkflow,
  createRmaWorkflow,
  receiveRmaWorkflow,
  rejectRmaWorkflow,
  reopenRmaWorkflow,
  settleRmaWorkflow,
  submitRmaWorkflow,
  type Actor,
  type ApproveRmaInput,
  type CreateRmaInput,
  type ReceiveRmaInput,
  type SettleRmaInput,
} from "../../src/workflows"
import type { RmaRecord, SettlementRecord } from "../../src/facts/rma"
import type { PolicyTerms, Resolution } from "../../src/domain"
import { NEW_POLICY } from "../../src/workflows/policy/decide-policy"
import { loadRma } from "../../src/workflows/rma/load-rma"
import type { VariantName, ReturnReasonName } from "../factories/catalogue"
import type { PlacedOrder } from "../factories/orders"
import type { Store } from "../runner"

/** What is asked for of one article; by default one unit of the order's first, to be refunded. */
export type AskedItem = {
  variant?: VariantName
  quantity?: number
  resolution?: Resolution
  reason?: ReturnReasonName
  /** What it is exchanged for. */
  for?: VariantName
}

/** Units of an item that came together; by default of the first item, as new, back into stock. */
export type CameBack = { item?: number } & Partial<
  ReceiveRmaInput["items"][number]["units"][number]
>

/**
 * Cases in the hands of staff: each step is one workflow, and answers the case as it is afterwards.
 * A refusal is thrown.
 */
export function casesOf(store: Store) {
  const actor: Actor = { type: "user", id: store.fixture.admin.id }
  const read = (id: string) => loadRma(store.container, id)
  type Id = { id: string }

  async function request(
    order: PlacedOrder,
    items: AskedItem[] = [{}],
    more: Partial<CreateRmaInput> = {}
  ): Promise<RmaRecord> {
    const { result } = await createRmaWorkflow(store.container).run({
      input: {
        order_id: order.id,
        kind: "return",
        status: "requested",
        actor,
        check_policy: false,
        items: items.map((item) => askFor(order, item, store)),
        ...more,
      },
    })
    return read(result.id)
  }

  async function approve({ id }: Id, more: Partial<ApproveRmaInput> = {}) {
    await approveRmaWorkflow(store.container).run({ input: { rma_id: id, actor, ...more } })
    return read(id)
  }

  async function receive(rma: RmaRecord, units: CameBack[] = [{}]) {
    await receiveRmaWorkflow(store.container).run({
      input: { rma_id: rma.id, actor, items: receiptOf(rma, units) },
    })
    return read(rma.id)
  }

  /** By default one unit of the first item, paid by hand. */
  async function settle(
    rma: RmaRecord,
    body: Partial<SettleRmaInput> = {}
  ): Promise<SettlementRecord> {
    const { result } = await settleRmaWorkflow(store.container).run({
      input: {
        rma_id: rma.id,
        actor,
        items: [{ id: rma.items[0].id, quantity: 1 }],
        tenders: [{ tender: "manual" }],
        ...body,
      },
    })
    return settlementOf(await read(rma.id), result.id)
  }

  return {
    actor,
    read,
    request,
    approve,
    receive,
    settle,
    /** Asked for, approved and here. */
    async received(
      order: PlacedOrder,
      items: AskedItem[] = [{}],
      more: Partial<CreateRmaInput> = {}
    ) {
      const approved = await approve(await request(order, items, more))
      const all = approved.items.map(({ approved_quantity }, item) => ({
        item,
        quantity: approved_quantity,
      }))
      return receive(approved, all)
    },
    /** As if a policy with such terms had judged the request. */
    async judgedBy({ id }: Id, terms: PolicyTerms) {
      const service = store.container.resolve("rma")
      const policy = { policy_id: `rpol_of_${id}`, policy_version: 1 }
      const content = { ...NEW_POLICY, name: "Generous", terms }
      await service.createReturnPolicyVersions({ policy_id: policy.policy_id, version: 1, content })
      await service.updateRmas({ id, ...policy })
      return read(id)
    },
    async submit({ id }: Id) {
      await submitRmaWorkflow(store.container).run({ input: { rma_id: id, actor } })
      return read(id)
    },
    async reject({ id }: Id, reason = "Worn and washed") {
      await rejectRmaWorkflow(store.container).run({ input: { rma_id: id, actor, reason } })
      return read(id)
    },
    async cancel({ id }: Id) {
      await cancelRmaWorkflow(store.container).run({ input: { rma_id: id, actor } })
      return read(id)
    },
    async reopen({ id }: Id) {
      await reopenRmaWorkflow(store.container).run({ input: { rma_id: id, actor } })
      return read(id)
    },
    async complete({ id }: Id) {
      await completeRmaWorkflow(store.container).run({ input: { rma_id: id, actor } })
      return read(id)
    },
    async closeShort(rma: RmaRecord, quantity = 1, item = 0) {
      await closeShortRmaWorkflow(store.container).run({
        input: {
          rma_id: rma.id,
          actor,
          reason: "The parcel was half empty",
          items: [{ id: rma.items[item].id, quantity }],
        },
      })
      return read(rma.id)
    },
  }
}

function askFor(
  order: PlacedOrder,
  { variant, quantity = 1, resolution = "refund", reason = "defective", for: wish }: AskedItem,
  { fixture }: Store
): NonNullable<CreateRmaInput["items"]>[number] {
  const line = variant ? order.items.find((item) => item.variant === variant) : order.items[0]
  if (!line) throw new Error(`Order ${order.display_id} has no ${variant}`)
  return {
    line_item_id: line.id,
    quantity,
    reason_id: fixture.shop.return_reasons[reason],
    action_id: `ract_${resolution}`,
    note: "The seam came undone",
    exchange_variant_id: wish && fixture.shop.variants[wish].id,
  }
}

/** Units grouped by item, as a receipt wants them. */
export function receiptOf(rma: RmaRecord, units: CameBack[]): ReceiveRmaInput["items"] {
  return rma.items.flatMap(({ id }, index) => {
    const ofItem = units.filter(({ item = 0 }) => item === index)
    const found = ofItem.map(
      ({ quantity = 1, condition = "new", disposition = "restock", ...unit }) => ({
        quantity,
        condition,
        disposition,
        location_id: unit.location_id,
      })
    )
    return found.length ? [{ id, units: found }] : []
  })
}

export function settlementOf(rma: RmaRecord, id: string): SettlementRecord {
  const settlement = rma.settlements.find((one) => one.id === id)
  if (!settlement) throw new Error(`Case ${rma.display_id} has no settlement ${id}`)
  return settlement
}
