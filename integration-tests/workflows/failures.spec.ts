import { Modules } from "@medusajs/framework/utils"
import {
  acknowledgeRmaWorkflow,
  approveRmaWorkflow,
  cancelReimbursementWorkflow,
  cancelRmaWorkflow,
  changeDispositionsWorkflow,
  closeShortRmaWorkflow,
  completeRmaWorkflow,
  createRmaWorkflow,
  expireRmaWorkflow,
  extendRmaWorkflow,
  finishApprovalWorkflow,
  finishReceiptWorkflow,
  finishSettlementWorkflow,
  paySettlementWorkflow,
  followCoreCancelWorkflow,
  receiveRmaWorkflow,
  recordLabelAnswerWorkflow,
  remindOfDeadlineWorkflow,
  recordReimbursementWorkflow,
  rejectRmaWorkflow,
  reopenRmaWorkflow,
  requestRmaLabelWorkflow,
  resolveReimbursementWorkflow,
  retryReimbursementWorkflow,
  settleRmaWorkflow,
  submitRmaWorkflow,
  updateRmaItemsWorkflow,
  updateRmaWorkflow,
} from "../../src/workflows"
import { expectInvariants } from "../checks"
import { aDeliveredOrder, type PlacedOrder } from "../factories/orders"
import { gateway } from "../factories/providers/unreliable-payment/gateway"
import { withStore } from "../runner"
import { casesOf, receiptOf } from "./cases"
import { attemptOf, type Attempt } from "./failing"
import { snapshot } from "./snapshot"

/** Enough shirts for every row to take back some of its own. */
const SHIRTS = 60

withStore((store) => {
  const cases = () => casesOf(store)
  const actor = () => cases().actor
  const items = (quantity: number) => [{ quantity }]
  const container = () => store.container
  let order: PlacedOrder

  beforeAll(async () => {
    order = await aDeliveredOrder(store.container, store.fixture.shop, {
      customer: store.fixture.customers.emma,
      items: [{ variant: "shirt", quantity: SHIRTS }],
      payment_provider: "pp_unreliable_test",
    })
  })

  const requested = (quantity = 2) => cases().request(order, items(quantity))
  const approved = async (quantity = 2) => cases().approve(await requested(quantity))
  const received = (quantity = 2) => cases().received(order, items(quantity))

  async function aSettlement(tender?: "original_payment") {
    const rma = await received(1)
    const settlement = await cases().settle(rma, { tenders: tender && [{ tender }] })
    return { rma, settlement }
  }

  /** What a gateway that answers so leaves behind. */
  async function aReimbursement(answer: Parameters<typeof gateway.answerNext>[0]) {
    gateway.answerNext(answer)
    const { settlement } = await aSettlement("original_payment")
    return settlement.reimbursements[0]
  }

  const askOf = (rma_id: string) => ({
    rma_id,
    actor: actor(),
    return_shipping_option_id: store.fixture.shop.shipping_options.free_return,
  })

  const attempts: Record<string, () => Promise<Attempt>> = {
    "create a case": async () =>
      attemptOf(container(), createRmaWorkflow, {
        order_id: order.id,
        kind: "return",
        status: "requested",
        actor: actor(),
        check_policy: true,
        items: [{ line_item_id: order.items[0].id, quantity: 2, action_id: "ract_refund" }],
      }),

    submit: async () => {
      const { id } = await cases().request(order, items(2), { status: "draft" })
      return attemptOf(container(), submitRmaWorkflow, { rma_id: id, actor: actor() })
    },

    acknowledge: async () => {
      const customer = { type: "customer", id: order.customer_id } as const
      const { id } = await cases().request(order, items(1), { actor: customer })
      return attemptOf(container(), acknowledgeRmaWorkflow, { rma_id: id, actor: actor() })
    },

    "note something": async () => {
      const { id } = await requested()
      const tracking = { carrier: "La Poste", tracking_number: "6A1" }
      return attemptOf(container(), updateRmaWorkflow, { rma_id: id, actor: actor(), tracking })
    },

    "change the items": async () => {
      const rma = await requested()
      return attemptOf(container(), updateRmaItemsWorkflow, {
        rma_id: rma.id,
        actor: actor(),
        items: [{ id: rma.items[0].id, quantity: 1, action_id: "ract_none" }],
      })
    },

    approve: async () => {
      const { id } = await requested()
      return attemptOf(container(), approveRmaWorkflow, {
        rma_id: id,
        actor: actor(),
        location_id: store.fixture.shop.locations.damaged,
        label: { tracking_number: "6A2", cost: 5 },
      })
    },

    "approve, and ask a carrier": async () => {
      const { id } = await requested()
      return attemptOf(container(), approveRmaWorkflow, {
        rma_id: id,
        actor: actor(),
        return_shipping_option_id: store.fixture.shop.shipping_options.free_return,
      })
    },

    "ask a carrier later": async () => {
      const { id } = await approved()
      return attemptOf(container(), requestRmaLabelWorkflow, askOf(id))
    },

    "write down what a carrier answered": async () => {
      const { id } = await approved()
      await attemptOf(container(), requestRmaLabelWorkflow, askOf(id)).dieAfter("rma-save")
      const { label_requested_at } = await cases().read(id)
      return attemptOf(container(), recordLabelAnswerWorkflow, {
        rma_id: id,
        actor: actor(),
        answer: { kind: "label", label: { url: "https://carrier.example/6A1" } },
        asked_at: label_requested_at?.toISOString() ?? "never",
      })
    },

    reject: async () => {
      const { id } = await requested()
      return attemptOf(container(), rejectRmaWorkflow, {
        rma_id: id,
        actor: actor(),
        reason: "Worn",
      })
    },

    cancel: async () => {
      const { id } = await approved()
      return attemptOf(container(), cancelRmaWorkflow, { rma_id: id, actor: actor() })
    },

    "extend the deadline": async () => {
      const { id } = await approved(1)
      return attemptOf(container(), extendRmaWorkflow, {
        rma_id: id,
        actor: actor(),
        return_by: "2099-12-31",
        reason: "Snow",
      })
    },

    "let a case expire": async () => {
      const { id } = await approved(1)
      await container().resolve("rma").updateRmas({ id, return_by: new Date("2026-01-01") })
      return attemptOf(container(), expireRmaWorkflow, { rma_id: id, actor: actor() })
    },

    "remind of a deadline": async () => {
      const { id } = await approved(1)
      const tomorrow = new Date(Date.now() + 24 * 60 * 60 * 1000)
      await container().resolve("rma").updateRmas({ id, return_by: tomorrow })
      return attemptOf(container(), remindOfDeadlineWorkflow, { rma_id: id, actor: actor() })
    },

    "follow core's cancel": async () => {
      const rma = await approved(1)
      const orders = container().resolve(Modules.ORDER)
      await orders.cancelReturn({ order_id: order.id, return_id: String(rma.return_id) })
      return attemptOf(container(), followCoreCancelWorkflow, { rma_id: rma.id, actor: actor() })
    },

    "receive into two places": async () => {
      const rma = await approved()
      return attemptOf(container(), receiveRmaWorkflow, {
        rma_id: rma.id,
        actor: actor(),
        items: receiptOf(rma, [
          {},
          { disposition: "quarantine", location_id: store.fixture.shop.locations.damaged },
        ]),
      })
    },

    "receive a right and a wrong item after another": async () => {
      const rma = await approved(4)
      await cases().receive(rma)
      return attemptOf(container(), receiveRmaWorkflow, {
        rma_id: rma.id,
        actor: actor(),
        items: receiptOf(rma, [{}, { condition: "wrong_item", disposition: "keep" }]),
      })
    },

    "receive nothing but a wrong item": async () => {
      const rma = await approved(1)
      return attemptOf(container(), receiveRmaWorkflow, {
        rma_id: rma.id,
        actor: actor(),
        items: receiptOf(rma, [{ condition: "wrong_item", disposition: "scrap" }]),
      })
    },

    "receive what was paid before it came": async () => {
      const rma = await cases().approve(await cases().request(order, [{ quantity: 2 }]))
      await cases().judgedBy(rma, { pay_before_receipt: "any" })
      await cases().settle(rma)
      return attemptOf(container(), receiveRmaWorkflow, {
        rma_id: rma.id,
        actor: actor(),
        items: receiptOf(rma, [{ quantity: 2 }]),
      })
    },

    "move some units on, and all of others": async () => {
      const place = { disposition: "quarantine", location_id: store.fixture.shop.locations.damaged } as const
      const rma = await cases().approve(await cases().request(order, [{ quantity: 3 }]))
      await cases().receive(rma, [
        { ...place, quantity: 2 },
        { ...place, condition: "damaged" },
      ])
      const [{ id }] = rma.items
      return attemptOf(container(), changeDispositionsWorkflow, {
        rma_id: rma.id,
        actor: actor(),
        items: [
          { id, from: { condition: "new" }, quantity: 1, disposition: "restock" },
          { id, from: { condition: "damaged" }, disposition: "scrap" },
        ],
      })
    },

    "close short": async () => {
      const rma = await approved(3)
      await cases().receive(rma)
      return attemptOf(container(), closeShortRmaWorkflow, {
        rma_id: rma.id,
        actor: actor(),
        items: [{ id: rma.items[0].id, quantity: 2 }],
        reason: "Lost on the way",
      })
    },

    "settle by hand": async () => {
      const rma = await received()
      return attemptOf(container(), settleRmaWorkflow, {
        rma_id: rma.id,
        actor: actor(),
        items: [{ id: rma.items[0].id, quantity: 2 }],
        label_fee: 5,
        tenders: [{ tender: "manual" }],
      })
    },

    "settle to the card and by hand": async () => {
      const rma = await received()
      return attemptOf(container(), settleRmaWorkflow, {
        rma_id: rma.id,
        actor: actor(),
        items: [{ id: rma.items[0].id, quantity: 1 }],
        goodwill: 7,
        tenders: [{ tender: "original_payment", amount: 40 }, { tender: "manual" }],
      })
    },

    "complete for nothing": async () => {
      const rma = await cases().received(order, [{ resolution: "none" }])
      return attemptOf(container(), completeRmaWorkflow, { rma_id: rma.id, actor: actor() })
    },

    "open a completed case again": async () => {
      const { rma } = await aSettlement()
      await cases().complete(rma)
      return attemptOf(container(), reopenRmaWorkflow, { rma_id: rma.id, actor: actor() })
    },

    "open an expired case again": async () => {
      const rma = await approved()
      const orders = container().resolve(Modules.ORDER)
      await orders.cancelReturn({ order_id: order.id, return_id: String(rma.return_id) })
      await container().resolve("rma").updateRmas({ id: rma.id, status: "expired" })
      return attemptOf(container(), reopenRmaWorkflow, { rma_id: rma.id, actor: actor() })
    },

    "pay later": async () => {
      const { settlement } = await aSettlement()
      return attemptOf(container(), paySettlementWorkflow, {
        settlement_id: settlement.id,
        actor: actor(),
        tenders: [{ tender: "manual", amount: 20 }, { tender: "original_payment" }],
      })
    },

    "record a payment": async () => {
      const { id } = await aReimbursement({ kind: "fail_after_paying" })
      return attemptOf(container(), recordReimbursementWorkflow, {
        reimbursement_id: id,
        actor: actor(),
        outcome: { status: "paid", issued: { refund_id: null } },
      })
    },

    "give a failed payment up": async () => {
      const { id } = await aReimbursement({ kind: "refuse" })
      return attemptOf(container(), cancelReimbursementWorkflow, {
        reimbursement_id: id,
        actor: actor(),
      })
    },

    "try a failed payment again": async () => {
      const { id } = await aReimbursement({ kind: "refuse" })
      return attemptOf(container(), retryReimbursementWorkflow, {
        reimbursement_id: id,
        actor: actor(),
      })
    },

    "say what became of a payment": async () => {
      const { id } = await aReimbursement({ kind: "fail_after_paying" })
      return attemptOf(container(), resolveReimbursementWorkflow, {
        reimbursement_id: id,
        actor: actor(),
        outcome: "not_paid",
      })
    },

    "finish an approval that was cut off": async () => {
      const { id } = await requested()
      const approval = attemptOf(container(), approveRmaWorkflow, { rma_id: id, actor: actor() })
      await approval.dieAfter("rma-save")
      return attemptOf(container(), finishApprovalWorkflow, { rma_id: id })
    },

    "finish a receipt that was cut off": async () => {
      const rma = await approved(3)
      const receipt = attemptOf(container(), receiveRmaWorkflow, {
        rma_id: rma.id,
        actor: actor(),
        items: receiptOf(rma, [{}, { condition: "wrong_item", disposition: "keep" }]),
      })
      await receipt.dieAfter("rma-save")
      return attemptOf(container(), finishReceiptWorkflow, { rma_id: rma.id })
    },

    "finish a settlement that was cut off": async () => {
      const rma = await received(1)
      const settlement = attemptOf(container(), settleRmaWorkflow, {
        rma_id: rma.id,
        actor: actor(),
        items: [{ id: rma.items[0].id, quantity: 1 }],
        label_fee: 5,
        tenders: [{ tender: "manual" }],
      })
      await settlement.dieAfter("rma-save")
      const { settlements } = await cases().read(rma.id)
      return attemptOf(container(), finishSettlementWorkflow, {
        settlement_id: settlements[0].id,
        actor: actor(),
      })
    },
  }

  test.each(Object.entries(attempts))(
    "%s: leaves no trace wherever it fails",
    async (_, prepare) => {
      const attempt = await prepare()
      const before = await snapshot(store.container)

      for (const step of attempt.reversible) {
        await attempt.failAfter(step)
        expect([step, await snapshot(store.container)]).toEqual([step, before])
        await expectFreeLock()
      }

      await attempt.succeed()
      await expectFreeLock()
      await expectInvariants(store.container, order.id)
    }
  )

  async function expectFreeLock() {
    const locking = store.container.resolve(Modules.LOCKING)
    await locking.acquire(order.id, { ownerId: "test" })
    await locking.release(order.id, { ownerId: "test" })
  }
})
