import { createApiKeysWorkflow } from "@medusajs/medusa/core-flows"
import type {
  AdminRma,
  AdminRmaTimelineResponse,
  AdminSettlementResponse,
  RefusalBody,
} from "../../../src/types/http"
import { expireOverdueExchanges } from "../../../src/workflows"
import { expectInvariants } from "../../checks"
import { aDeliveredOrder } from "../../factories/orders"
import { withStore, type ApiClient } from "../../runner"
import { casesOf, done } from "../cases"
import { differenceDesk } from "../exchanges/difference-desk"
import { fingerprint } from "../fingerprint"

withStore((store) => {
  /** The users' ids are known once the shop runs; its developer knows them before. */
  function limit(limits: Record<string, number | Record<string, number>>) {
    const { options } = store.container.resolve("rma")
    options.approval_limits = limits
  }
  afterEach(() => limit({}))

  async function received(): Promise<{ rma: AdminRma; order_id: string }> {
    const order = await aDeliveredOrder(store.container, store.fixture.shop, {
      customer: store.fixture.customers.emma,
      items: [{ variant: "shirt", quantity: 2 }],
    })
    const { approve, receive } = casesOf(store.staff)
    return { rma: await receive(await approve(order, 2), 2), order_id: order.id }
  }
  const settle = (rma: AdminRma, client: ApiClient, quantity = 1) =>
    casesOf(client).settle(rma, quantity, { tenders: [{ tender: "manual" }] })
  const approve = (id: string, client: ApiClient) =>
    client.post<AdminSettlementResponse & RefusalBody>(`/admin/settlements/${id}/approve`)

  it("counts what one user approves of a case together, and what was voided not", async () => {
    limit({ [store.fixture.admin.id]: 60 })
    const { rma, order_id } = await received()
    const keep = () => casesOf(store.staff).settle(rma, 1)

    const first = await keep()
    expect(first).toMatchObject({ status: "approved", owed: 50 })
    const second = await keep()
    expect(second).toMatchObject({ status: "draft", owed: 50 })
    const before = await fingerprint(store.container)
    const refused = await approve(second.id, store.staff)
    expect([refused.status, refused.data.code]).toEqual([403, "over_limit"])
    expect(refused.data.message).toMatch(/100.* in all.*60/)
    await expect(fingerprint(store.container)).resolves.toEqual(before)

    await done(store.staff, `/admin/settlements/${first.id}/void`, { reason: "A mistake" })
    expect(await approve(second.id, store.staff)).toMatchObject({ status: 200 })
    await expectInvariants(store.container, order_id)
  })

  it("leaves what is above somebody's limit as a draft, which somebody else approves", async () => {
    limit({ [store.fixture.admin.id]: 60 })
    const colleague = await store.signInAsStaff(store.fixture.colleague)
    const { rma, order_id } = await received()

    const waiting = await settle(rma, store.staff, 2)
    expect(waiting).toMatchObject({
      status: "draft",
      owed: 100,
      credit_note: null,
      reimbursements: [],
      created_by: store.fixture.admin.id,
    })
    const { data } = await store.staff.get<AdminRmaTimelineResponse>(
      `/admin/rmas/${rma.id}/timeline`
    )
    expect(data.timeline.at(-1)).toMatchObject({
      event: "settlement_drafted",
      data: { settlement_id: waiting.id, waits_for_approval: true, limit: 60, owed: 100 },
    })
    const { data: shown } = await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${rma.id}`)
    expect(shown.rma.alerts.map(({ code }) => code)).toContain("settlement_needs_approval")

    const before = await fingerprint(store.container)
    const refused = await approve(waiting.id, store.staff)
    expect([refused.status, refused.data.code]).toEqual([403, "over_limit"])
    expect(refused.data.message).toContain("60")
    await expect(fingerprint(store.container)).resolves.toEqual(before)

    const { status, data: approved } = await approve(waiting.id, colleague)
    expect(status).toBe(200)
    expect(approved.settlement).toMatchObject({
      status: "approved",
      created_by: store.fixture.admin.id,
      approved_by: store.fixture.colleague.id,
      reimbursements: [{ tender: "manual", amount: 100, status: "paid" }],
      credit_note: { number: expect.any(String) },
    })
    await expectInvariants(store.container, order_id)
  })

  it("lets everybody approve up to their limit, to the cent", async () => {
    limit({ "*": { eur: 50 } })
    const { rma, order_id } = await received()
    await expect(settle(rma, store.staff)).resolves.toMatchObject({ status: "approved", owed: 50 })
    const { id } = rma.items[0]
    const body = { items: [{ id, quantity: 1 }], goodwill: 0.01 }
    const { settlement } = await done<AdminSettlementResponse>(
      store.staff,
      `/admin/rmas/${rma.id}/settlements`,
      body
    )
    expect(settlement).toMatchObject({ status: "draft", owed: 50.01 })
    await expectInvariants(store.container, order_id)
  })

  it("needs somebody whose own limit is high enough", async () => {
    limit({ [store.fixture.admin.id]: 10, [store.fixture.colleague.id]: 20 })
    const colleague = await store.signInAsStaff(store.fixture.colleague)
    const { rma } = await received()
    const waiting = await settle(rma, store.staff)
    const refused = await approve(waiting.id, colleague)
    expect([refused.status, refused.data.code]).toEqual([403, "over_limit"])
  })

  /** A hoodie for a shirt: the customer has paid 20.00, and `cancel` gives it back. */
  async function paidDifference() {
    const { buy, exchange } = differenceDesk(store)
    const order = await buy()
    const rma = await exchange(order)
    const path = `/admin/rmas/${rma.id}/exchanges/${rma.exchanges[0].id}`
    await done(store.staff, `${path}/mark-as-paid`)
    return { order, rma, cancel: `${path}/cancel` }
  }

  it("counts what is given back of a difference, by whichever act it is", async () => {
    const { order, rma, cancel } = await paidDifference()
    const colleague = await store.signInAsStaff(store.fixture.colleague)
    limit({ [store.fixture.admin.id]: 19.99, [store.fixture.colleague.id]: 20 })
    const before = await fingerprint(store.container)
    for (const path of [cancel, `/admin/rmas/${rma.id}/cancel`]) {
      const refused = await store.staff.post<RefusalBody>(path, {})
      expect([refused.status, refused.data.code]).toEqual([403, "over_limit"])
    }
    await expect(fingerprint(store.container)).resolves.toEqual(before)

    const { rma: canceled } = await done<{ rma: AdminRma }>(colleague, cancel)
    expect(canceled).toMatchObject({
      exchanges: [{ difference_paid_at: null, canceled_at: expect.any(String) }],
      settlements: [{ owed: 20, approved_by: store.fixture.colleague.id }],
    })
    await expectInvariants(store.container, order.id)
  })

  it("lets a job give a difference back, for which nobody has a limit", async () => {
    const { order, rma } = await paidDifference()
    limit({ "*": 0 })
    await store.container
      .resolve("rma")
      .updateExchanges({ id: rma.exchanges[0].id, expires_at: new Date(Date.now() - 1000) })
    await expect(expireOverdueExchanges(store.container, new Date())).resolves.toBe(1)
    const { data } = await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${rma.id}`)
    expect(data.rma).toMatchObject({
      status: "approved",
      exchanges: [{ difference_paid_at: null, canceled_at: expect.any(String) }],
      settlements: [{ owed: 20, reimbursements: [{ status: "paid", amount: 20 }] }],
    })
    await expectInvariants(store.container, order.id)
  })

  it("gives API keys no way around a limit, unless they have one of their own", async () => {
    const { result } = await createApiKeysWorkflow(store.container).run({
      input: {
        api_keys: [{ title: "ERP", type: "secret", created_by: store.fixture.admin.id }],
      },
    })
    const [key] = result
    const basic = Buffer.from(`${key.token}:`).toString("base64")
    const program = store.api.withHeaders({ authorization: `Basic ${basic}` })
    const { rma } = await received()

    limit({ [store.fixture.admin.id]: 10 })
    await expect(settle(rma, program)).resolves.toMatchObject({ status: "draft" })
    limit({ [store.fixture.admin.id]: 10, [key.id]: 50 })
    await expect(settle(rma, program)).resolves.toMatchObject({
      status: "approved",
      approved_by: key.id,
    })
  })
})
