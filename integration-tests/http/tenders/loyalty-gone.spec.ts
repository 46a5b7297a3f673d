import { newReimbursement } from "../../../src/workflows/settlement/new-reimbursement"
import { loadRma } from "../../../src/workflows/rma/load-rma"
import { finishUnfinished, payReimbursement, type Actor } from "../../../src/workflows"
import { RMA_MODULE } from "../../../src/modules/rma"
import type { AdminRma } from "../../../src/types/http"
import { expectInvariants } from "../../checks"
import { aDeliveredOrder } from "../../factories/orders"
import { withStore } from "../../runner"
import { casesOf } from "../cases"
import { shopCreditOf } from "./shop-credit"

const EUR = { code: "eur", digits: 2 }

withStore(
  (store) => {
    const actor = (): Actor => ({ type: "user", id: store.fixture.admin.id })

    /** A payment by store credit that was decided on while the plugin was there. */
    async function decided({ isAsked }: { isAsked: boolean }) {
      const order = await aDeliveredOrder(store.container, store.fixture.shop, {
        customer: store.fixture.customers.emma,
        items: [{ variant: "shirt", quantity: 2 }],
      })
      const rma = await shopCreditOf(store).cameBack(order)
      const settlement = await casesOf(store.staff).settle(rma, 1)
      const planned = {
        tender: "store_credit" as const,
        amount: 5000,
        bonus: 0,
        payment_id: null,
        provider_id: null,
        target_order_id: null,
        reference: null,
      }
      const payment = newReimbursement(planned, EUR, {
        rma: await loadRma(store.container, rma.id),
        by: actor().id,
        notify_customer: false,
        now: new Date(),
      })
      const service = store.container.resolve(RMA_MODULE)
      await service.changeRma({
        rma: { id: rma.id },
        payments: { settlement_id: settlement.id, reimbursements: [payment] },
        history: [],
      })
      if (isAsked) await service.keepCreditIntent(payment.id, { store_credit_account_id: "sc_acc_gone" })
      await payReimbursement(store.container, payment.id, actor())
      return { rma, id: payment.id, order }
    }
    const readCase = async ({ id }: AdminRma) =>
      (await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${id}`)).data.rma
    const act = (id: string, event: string, body = {}) =>
      store.staff.post<{ code?: string }>(`/admin/reimbursements/${id}/${event}`, body)

    it("fails what nobody was asked for, so that it is paid another way", async () => {
      const { rma, id, order } = await decided({ isAsked: false })
      const [settlement] = (await readCase(rma)).settlements
      expect(settlement.reimbursements).toMatchObject([
        { id, status: "failed", failure: expect.stringContaining("loyalty plugin") },
      ])
      expect(await act(id, "cancel")).toMatchObject({ status: 200 })
      await expectInvariants(store.container, order.id)
    })

    it("keeps what may have been paid under way, with why, until a person says what happened", async () => {
      const { rma, id, order } = await decided({ isAsked: true })
      await finishUnfinished(store.container, new Date())
      const found = await readCase(rma)
      expect(found.settlements[0].reimbursements).toMatchObject([
        { id, status: "processing", failure: expect.stringContaining("loyalty plugin") },
      ])
      expect(found.alerts.map(({ code, level }) => [code, level])).toContainEqual([
        "reimbursement_unclear",
        "critical",
      ])
      expect(await act(id, "cancel")).toMatchObject({
        status: 409,
        data: { code: "transition_not_allowed" },
      })
      expect(await act(id, "resolve", { outcome: "not_paid" })).toMatchObject({ status: 200 })
      expect(await act(id, "cancel")).toMatchObject({ status: 200 })
      await expectInvariants(store.container, order.id)
    })
  },
  { env: { RMA_WITHOUT_LOYALTY: "1" } }
)
