import { ChangeActionType, Modules, OrderChangeType } from "@medusajs/framework/utils"
import {
  closeShortRmaWorkflow,
  finishReceiptWorkflow,
  finishUnfinished,
  settleRmaWorkflow,
} from "../../src/workflows"
import { changeOrder } from "../../src/workflows/order/change-order"
import { readReturnCounts } from "../../src/workflows/order/core-return-counts"
import { loadOrderLines } from "../../src/workflows/rma/steps/load-case"
import { OUR_CHANGE } from "../../src/facts/order-change"
import type { RmaRecord } from "../../src/facts/rma"
import { expectInvariants } from "../checks"
import { aDeliveredOrder, type PlacedOrder } from "../factories/orders"
import { withStore } from "../runner"
import { casesOf } from "./cases"
import { attemptOf } from "./failing"
import { refusalOf } from "./refusal-of"

/** Core makes a change of an order in two transactions: a process may die between them. */
withStore((store) => {
  const cases = () => casesOf(store)
  const orders = () => store.container.resolve(Modules.ORDER)
  const finish = () => finishUnfinished(store.container, new Date())
  const openChanges = ({ id }: PlacedOrder) =>
    orders().listOrderChanges({ order_id: id, status: ["pending", "requested"] })
  let order: PlacedOrder
  let rma: RmaRecord

  beforeEach(async () => {
    order = await aDeliveredOrder(store.container, store.fixture.shop, {
      customer: store.fixture.customers.emma,
      items: [{ variant: "shirt", quantity: 2 }],
    })
    rma = await cases().received(order)
  })

  /** Dies with the settlement written and its credit line begun. */
  async function dieWithinTheCreditLine() {
    await attemptOf(store.container, settleRmaWorkflow, {
      rma_id: rma.id,
      actor: cases().actor,
      items: [{ id: rma.items[0].id, quantity: 1 }],
      label_fee: 5,
      tenders: [{ tender: "manual" }],
    }).dieAfter("rma-save")
    const [{ id }] = (await cases().read(rma.id)).settlements
    await begin(id, OUR_CHANGE)
  }

  async function begin(settlementId: string, metadata: Record<string, unknown>) {
    await orders().createOrderChange({
      order_id: order.id,
      change_type: OrderChangeType.CREDIT_LINE,
      metadata,
      actions: [
        {
          action: ChangeActionType.CREDIT_LINE_ADD,
          order_id: order.id,
          reference: "rma_settlement",
          reference_id: settlementId,
          amount: -5,
        },
      ],
    })
  }

  it("is finished: the order has one credit line, and nothing open", async () => {
    await dieWithinTheCreditLine()
    expect(await openChanges(order)).toHaveLength(1)

    await expect(finish()).resolves.toMatchObject({ failed: 0 })
    expect(await openChanges(order)).toEqual([])
    expect((await cases().read(rma.id)).money).toBe("reimbursed")
    await expectInvariants(store.container, order.id)
  })

  it("keeps nobody from going on before that", async () => {
    await dieWithinTheCreditLine()
    const another = await cases().received(order)
    await cases().settle(another, { label_fee: 2, tenders: [{ tender: "manual" }] })
    await finish()
    expect(await openChanges(order)).toEqual([])
    await expectInvariants(store.container, order.id)
  })

  it("leaves somebody else's open change alone", async () => {
    await begin("of_somebody_else", {})
    expect(await refusalOf(cases().settle(rma))).toBe("order_change_open")
    expect(await openChanges(order)).toHaveLength(1)
  })

  it("takes units out of core's Return once, where the process dies between the order and its counts", async () => {
    const another = await aDeliveredOrder(store.container, store.fixture.shop, {
      customer: store.fixture.customers.emma,
      items: [{ variant: "shirt", quantity: 3 }],
    })
    const approved = await cases().approve(await cases().request(another, [{ quantity: 3 }]))
    const partly = await cases().receive(approved)
    const [{ id, line_item_id }] = partly.items
    await attemptOf(store.container, closeShortRmaWorkflow, {
      rma_id: partly.id,
      items: [{ id, quantity: 1 }],
      reason: "Never came",
      actor: cases().actor,
    }).dieAfter("rma-save")
    const return_id = partly.return_id ?? ""
    await changeOrder(store.container, {
      order_id: another.id,
      return_id,
      created_by: null,
      actions: [
        {
          action: ChangeActionType.CANCEL_RETURN_ITEM,
          order_id: another.id,
          return_id,
          reference: "return",
          reference_id: return_id,
          details: { reference_id: line_item_id, quantity: 1 },
        },
      ],
    })

    for (let run = 1; run <= 2; run += 1) {
      await finishReceiptWorkflow(store.container).run({ input: { rma_id: partly.id } })
      const { lines } = await loadOrderLines(store.container, another.id)
      expect(lines).toMatchObject([{ return_requested: 1, return_received: 1 }])
      expect((await readReturnCounts(store.container, return_id)).items).toMatchObject([
        { quantity: 2, received_quantity: 1 },
      ])
    }
    await expectInvariants(store.container, another.id)
  })
})
