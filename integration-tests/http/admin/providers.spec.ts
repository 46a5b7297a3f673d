import type { AdminRma, AdminSettlementResponse, RefusalBody } from "../../../src/types/http"
import { expectInvariants } from "../../checks"
import { aDeliveredOrder, type PlacedOrder } from "../../factories/orders"
import { gateway, type RefundAnswer } from "../../factories/providers/unreliable-payment/gateway"
import { withStore } from "../../runner"
import { casesOf } from "../cases"

type Answer = AdminSettlementResponse & Partial<RefusalBody>

withStore((store) => {
  let order: PlacedOrder

  beforeAll(async () => {
    order = await aDeliveredOrder(store.container, store.fixture.shop, {
      customer: store.fixture.customers.emma,
      items: [{ variant: "shirt", quantity: 9 }],
      payment_provider: "pp_unreliable_test",
    })
  })
  beforeEach(() => gateway.reset())
  afterAll(() => gateway.reset())

  /** A shirt that came back, refunded by a gateway that answers so. */
  async function refunded(answer: RefundAnswer) {
    const { approve, receive, settle } = casesOf(store.staff)
    const rma = await receive(await approve(order), 1)
    gateway.answerNext(answer)
    const settlement = await settle(rma, 1, { tenders: [{ tender: "original_payment" }] })
    return { rma, settlement, reimbursement: settlement.reimbursements[0] }
  }
  const act = (id: string, event: string, body: object = {}) =>
    store.staff.post<Answer>(`/admin/reimbursements/${id}/${event}`, body)
  const alertsOf = async ({ id }: AdminRma) => {
    const { data } = await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${id}`)
    return data.rma.alerts.map(({ code, level }) => [code, level])
  }

  it("says that the provider refused, and pays when it is asked again", async () => {
    const { rma, reimbursement } = await refunded({ kind: "refuse" })
    expect(reimbursement).toMatchObject({ status: "failed", failure: expect.any(String) })
    await expect(alertsOf(rma)).resolves.toEqual([
      ["reimbursement_failed", "critical"],
      ["settlement_unpaid", "warning"],
    ])
    expect(gateway.paidRefunds()).toEqual([])

    const again = await act(reimbursement.id, "retry")
    expect(again).toMatchObject({
      status: 200,
      data: { settlement: { reimbursements: [{ id: reimbursement.id, status: "paid" }] } },
    })
    await expect(alertsOf(rma)).resolves.toEqual([])
    expect(gateway.paidRefunds()).toMatchObject([{ amount: 50 }])

    for (const event of ["retry", "cancel"]) {
      await expect(act(reimbursement.id, event)).resolves.toMatchObject({
        status: 409,
        data: { type: "conflict", code: "reimbursement_paid" },
      })
    }
    expect(gateway.paidRefunds()).toHaveLength(1)
    await expectInvariants(store.container, order.id)
  })

  it("gives up what was refused, and pays by hand instead", async () => {
    const { settlement, reimbursement } = await refunded({ kind: "refuse" })
    await expect(act(reimbursement.id, "cancel")).resolves.toMatchObject({
      status: 200,
      data: { settlement: { reimbursements: [{ status: "canceled" }] } },
    })
    const paid = await store.staff.post<Answer>(
      `/admin/settlements/${settlement.id}/reimbursements`,
      { tenders: [{ tender: "manual" }] }
    )
    expect(paid).toMatchObject({
      status: 200,
      data: {
        settlement: {
          reimbursements: [
            { status: "canceled" },
            { tender: "manual", amount: 50, status: "paid" },
          ],
        },
      },
    })
    const more = await store.staff.post<Answer>(
      `/admin/settlements/${settlement.id}/reimbursements`,
      { tenders: [{ tender: "manual", amount: 1 }] }
    )
    expect(more).toMatchObject({ status: 409, data: { code: "already_settled" } })
    expect(gateway.paidRefunds()).toEqual([])
    await expectInvariants(store.container, order.id)
  })

  it("waits for a person when the answer was lost", async () => {
    const { rma, reimbursement } = await refunded({ kind: "fail_after_paying" })
    expect(reimbursement.status).toBe("processing")
    await expect(alertsOf(rma)).resolves.toContainEqual(["reimbursement_unclear", "critical"])

    for (const event of ["retry", "cancel"]) {
      await expect(act(reimbursement.id, event)).resolves.toMatchObject({
        status: 409,
        data: { code: "transition_not_allowed" },
      })
    }
    const resolved = await act(reimbursement.id, "resolve", {
      outcome: "paid",
      reference: "Seen in the gateway's journal",
    })
    expect(resolved).toMatchObject({
      status: 200,
      data: {
        settlement: {
          reimbursements: [{ status: "paid", reference: "Seen in the gateway's journal" }],
        },
      },
    })
    await expect(alertsOf(rma)).resolves.toEqual([])
    expect(gateway.paidRefunds()).toHaveLength(1)
    await expectInvariants(store.container, order.id)
  })

  it.each([
    ["nothing", {}],
    ["an unknown outcome", { outcome: "perhaps" }],
    ["an unknown key", { outcome: "paid", amount: 5 }],
  ])("refuses to resolve with %s", async (_what, body) => {
    await expect(act("reim_no", "resolve", body)).resolves.toMatchObject({
      status: 400,
      data: { code: "invalid_data" },
    })
  })
})
