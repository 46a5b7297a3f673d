import { randomUUID } from "node:crypto"
import type { CreateOrderTransactionDTO } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { createWorkflow, WorkflowResponse, type WorkflowData } from "@medusajs/framework/workflows-sdk"
import { addOrderTransactionStep } from "@medusajs/medusa/core-flows"
import type { PlacedOrder } from "../integration-tests/factories/orders"
import { RMA_MODULE } from "../src/modules/rma"
import type { AdminRma, AdminSettlementPreviewResponse, HttpSettlement } from "../src/types/http"
import { payByGiftCardWorkflow } from "../src/workflows"
import { newReimbursement } from "../src/workflows/settlement/new-reimbursement"
import { loadRma } from "../src/workflows/rma/load-rma"
import type { Comparison, Job } from "./compare"
import type { BenchStore } from "./open-store"
import { orderPool, type OrderPool } from "./order-pool"
import { ourCase } from "./our-case"
import { posting } from "./posting"

const SAMPLES = 21
const VALUE = 50
const EUR = { code: "eur", digits: 2 }

/**
 * A gift card tender against what the loyalty plugin and core take for the same by themselves, and the
 * preview of a settlement against core's refund.
 */
export function tenders(store: BenchStore): Comparison[] {
  return [
    {
      name: "gift-card",
      goal: 1.3,
      samples: SAMPLES,
      open: async () => ({
        ours: payingByGiftCard(store, await orderPool(store)),
        peer: creatingGiftCards(store, await orderPool(store)),
      }),
    },
    {
      name: "preview",
      goal: 0.3,
      samples: SAMPLES,
      open: async () => ({
        ours: previewing(store, await orderPool(store)),
        peer: refunding(store, await orderPool(store)),
      }),
    },
  ]
}

async function received(store: BenchStore, order: PlacedOrder): Promise<AdminRma> {
  const { ask, approve, receive } = ourCase(store)
  return await receive(await approve(await ask(order)))
}

/** The payment alone: it is decided on before, and nobody was asked for it yet. */
function payingByGiftCard(store: BenchStore, nextOrder: OrderPool): Job {
  const actor = { type: "user" as const, id: store.fixture.admin.id }
  return async () => {
    const { id, items } = await received(store, nextOrder())
    const { settlement } = await posting(store.staff)<{ settlement: HttpSettlement }>(
      `/admin/rmas/${id}/settlements`,
      { items: [{ id: items[0].id, quantity: 1 }] }
    )
    const planned = {
      tender: "gift_card" as const,
      amount: VALUE * 10 ** EUR.digits,
      bonus: 0,
      payment_id: null,
      provider_id: null,
      target_order_id: null,
      reference: null,
    }
    const payment = newReimbursement(planned, EUR, {
      rma: await loadRma(store.container, id),
      by: actor.id,
      notify_customer: false,
      now: new Date(),
    })
    await store.container.resolve(RMA_MODULE).changeRma({
      rma: { id },
      payments: { settlement_id: settlement.id, reimbursements: [payment] },
      history: [],
    })
    return async () => {
      await payByGiftCardWorkflow(store.container).run({
        input: { reimbursement_id: payment.id, actor },
      })
    }
  }
}

/** A transaction of the order as every flow of core books one: once for its reference. */
const bookTransactionWorkflow = createWorkflow(
  "bench-book-transaction",
  (input: WorkflowData<CreateOrderTransactionDTO>) => new WorkflowResponse(addOrderTransactionStep(input))
)

/** The plugin's own workflow, and a transaction of the order. */
function creatingGiftCards({ container }: BenchStore, nextOrder: OrderPool): Job {
  return async () => {
    const { id } = nextOrder()
    const reference_id = randomUUID()
    return async () => {
      await container.resolve(Modules.WORKFLOW_ENGINE).run("create-gift-cards", {
        input: [
          { code: reference_id, value: VALUE, currency_code: EUR.code, reference: "bench", reference_id },
        ],
      })
      await bookTransactionWorkflow(container).run({
        input: {
          order_id: id,
          amount: -VALUE,
          currency_code: EUR.code,
          reference: "bench",
          reference_id,
        },
      })
    }
  }
}

function previewing(store: BenchStore, nextOrder: OrderPool): Job {
  return async () => {
    const { id, items } = await received(store, nextOrder())
    return async () => {
      const { settlement } = await posting(store.staff)<AdminSettlementPreviewResponse>(
        `/admin/rmas/${id}/settlements/preview`,
        { items: [{ id: items[0].id, quantity: 1 }], label_fee: 5 }
      )
      if (settlement.owed !== VALUE - 5) throw new Error(`Previewed, but: ${settlement.owed}`)
    }
  }
}

function refunding(store: BenchStore, nextOrder: OrderPool): Job {
  return async () => {
    const { payment_id } = nextOrder()
    return async () => {
      await posting(store.staff)(`/admin/payments/${payment_id}/refund`, { amount: VALUE - 5 })
    }
  }
}
