import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import forgetExpiredAnswers from "../../../src/jobs/forget-expired-answers"
import { RMA_MODULE } from "../../../src/modules/rma"
import type { AdminRma, AdminSettlementResponse, RefusalBody } from "../../../src/types/http"
import { acquireOrderLock, releaseOrderLock } from "../../../src/workflows"
import { expectInvariants } from "../../checks"
import { withStore, type ApiClient } from "../../runner"
import { casesOf, itemOf } from "../cases"

type Answer = { rma: AdminRma } & Partial<RefusalBody>

withStore((store) => {
  const send = (key: string, path: string, body: object = {}, client: ApiClient = store.staff) =>
    client.post<Answer>(path, body, { headers: { "idempotency-key": key } })
  const keys = () =>
    store.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)("rma_idempotency_key")
  const count = async () => {
    const { data } = await store.staff.get<{ count: number }>("/admin/rmas?limit=0")
    return data.count
  }

  it("does a thing once, and answers what it answered first", async () => {
    const [order] = store.fixture.two_shirts
    const body = { order_id: order.id, items: [itemOf(order)], staff_note: "Once" }
    const before = await count()
    const first = await send("create-1", "/admin/rmas", body)
    expect(first.status).toBe(200)

    await casesOf(store.staff).act(first.data.rma.id, "approve")
    const again = await send("create-1", "/admin/rmas", {
      staff_note: "Once",
      items: [itemOf(order)],
      order_id: order.id,
    })
    expect(again).toMatchObject({ status: 200, data: { rma: { status: "requested" } } })
    expect(again.data).toEqual(first.data)
    await expect(count()).resolves.toBe(before + 1)
  })

  it("refuses the same key for something else", async () => {
    const [order] = store.fixture.two_shirts
    const other = { order_id: order.id, items: [itemOf(order)] }
    await expect(send("create-1", "/admin/rmas", other)).resolves.toMatchObject({
      status: 409,
      data: { type: "conflict", code: "idempotency_key_reused" },
    })
  })

  it("lets a key mean nothing on another path and to another caller", async () => {
    const [, order] = store.fixture.two_shirts
    const colleague = await store.signInAsStaff(store.fixture.colleague)
    const body = { order_id: order.id, items: [itemOf(order)], staff_note: "Once" }
    const theirs = await send("create-1", "/admin/rmas", body, colleague)
    expect(theirs.status).toBe(200)
    await expect(
      send("create-1", `/admin/rmas/${theirs.data.rma.id}`, { staff_note: "Once" })
    ).resolves.toMatchObject({ status: 200, data: { rma: { staff_note: "Once" } } })
  })

  it("answers a refusal again, although it would not be refused any more", async () => {
    const [, , order] = store.fixture.two_shirts
    const { request, act } = casesOf(store.staff)
    const rma = await request(order, 1, { status: "draft" })
    const path = `/admin/rmas/${rma.id}/approve`
    const refused = { status: 409, data: { code: "transition_not_allowed" } }
    await expect(send("early", path)).resolves.toMatchObject(refused)
    await act(rma.id, "submit")
    await expect(send("early", path)).resolves.toMatchObject(refused)
    await expect(send("later", path)).resolves.toMatchObject({ status: 200 })
  })

  it("does not keep that the order was busy", async () => {
    const [, , , order] = store.fixture.two_shirts
    const rma = await casesOf(store.staff).request(order)
    const { options } = store.container.resolve(RMA_MODULE)
    const patience = options.lock_timeout_seconds
    options.lock_timeout_seconds = 0.2
    await acquireOrderLock(store.container, order.id, "somebody")
    const path = `/admin/rmas/${rma.id}/approve`
    await expect(send("busy", path)).resolves.toMatchObject({
      status: 409,
      data: { type: "conflict", code: "order_busy" },
    })
    await releaseOrderLock(store.container, order.id, "somebody")
    options.lock_timeout_seconds = patience
    await expect(send("busy", path)).resolves.toMatchObject({
      status: 200,
      data: { rma: { status: "approved" } },
    })
  })

  it("pays once, however often and however it is asked at the same time", async () => {
    const [, , , , one, other] = store.fixture.two_shirts
    const { approve, receive } = casesOf(store.staff)
    for (const [order, keyOf] of [
      [one, () => "one-key"],
      [other, (index: number) => `key-${index}`],
    ] as const) {
      const rma = await receive(await approve(order), 1)
      const body = {
        items: [{ id: rma.items[0].id, quantity: 1 }],
        tenders: [{ tender: "original_payment" }],
      }
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          store.staff.post<AdminSettlementResponse & Partial<RefusalBody>>(
            `/admin/rmas/${rma.id}/settlements`,
            body,
            { headers: { "idempotency-key": keyOf(index) } }
          )
        )
      )
      const settlements = answers.flatMap(({ data }) => data.settlement ?? [])
      expect(new Set(settlements.map(({ id }) => id)).size).toBe(1)
      expect(settlements[0]).toMatchObject({ owed: 50, reimbursements: [{ status: "paid" }] })
      expect(answers.filter(({ status }) => status >= 500)).toEqual([])

      const { data } = await store.staff.get<{ payment: { refunds: { amount: number }[] } }>(
        `/admin/payments/${order.payment_id}?fields=*refunds`
      )
      expect(data.payment.refunds.map(({ amount }) => amount)).toEqual([50])
    }
  })

  it("says so while the first request is running, and takes over from one that died", async () => {
    const [order] = store.fixture.three_shirts
    const rma = await casesOf(store.staff).request(order)
    const path = `/admin/rmas/${rma.id}/approve`
    await expect(send("died", path)).resolves.toMatchObject({ status: 200 })

    await keys().where({ key: "died" }).update({ status_code: null, response: null })
    await expect(send("died", path)).resolves.toMatchObject({
      status: 409,
      data: { code: "idempotency_in_progress" },
    })
    await keys()
      .where({ key: "died" })
      .update({ locked_until: new Date(0) })
    await expect(send("died", path)).resolves.toMatchObject({
      status: 409,
      data: { code: "transition_not_allowed" },
    })
  })

  it("makes nothing twice after one that died, though no rule would refuse it", async () => {
    const [, , order] = store.fixture.three_shirts
    const { approve, receive } = casesOf(store.staff)
    const dies = (key: string) =>
      keys().where({ key }).update({ status_code: null, response: null, locked_until: new Date(0) })

    const wish = { order_id: order.id, items: [itemOf(order)] }
    const opened = await send("case", "/admin/rmas", wish)
    await dies("case")
    const again = await send("case", "/admin/rmas", wish)
    expect(again).toMatchObject({ status: 200, data: { rma: { id: opened.data.rma.id } } })
    const { data } = await store.staff.get<{ rmas: AdminRma[] }>(`/admin/rmas?order_id=${order.id}`)
    expect(data.rmas.map(({ id }) => id)).toEqual([opened.data.rma.id])

    const rma = await receive(await approve(order), 1)
    const path = `/admin/rmas/${rma.id}/settlements`
    const goodwill = { items: [], goodwill: 5 }
    const requests = {
      paid: { ...goodwill, tenders: [{ tender: "manual" }] },
      drafted: { ...goodwill, draft: true },
    }
    for (const [key, body] of Object.entries(requests)) {
      const first = await send(key, path, body)
      expect(first).toMatchObject({ status: 200 })
      await dies(key)
      await expect(send(key, path, body)).resolves.toMatchObject(first)
    }
    const { settlements } = (await store.staff.get<Answer>(`/admin/rmas/${rma.id}`)).data.rma
    expect(settlements.map(({ status, owed }) => [status, owed])).toEqual([
      ["approved", 5],
      ["draft", 5],
    ])
    await expectInvariants(store.container, order.id)
  })

  it("forgets an answer after its day", async () => {
    const [, order] = store.fixture.three_shirts
    const body = { order_id: order.id, items: [itemOf(order)] }
    const first = await send("yesterday", "/admin/rmas", body)
    await keys()
      .where({ key: "yesterday" })
      .update({ expires_at: new Date(0) })
    const second = await send("yesterday", "/admin/rmas", body)
    expect(second.data.rma.id).not.toBe(first.data.rma.id)

    await keys()
      .where({ key: "yesterday" })
      .update({ expires_at: new Date(0) })
    await forgetExpiredAnswers(store.container)
    await expect(keys().where({ key: "yesterday" })).resolves.toEqual([])
  })

  it("looks at a key after who sends it and what", async () => {
    const [order] = store.fixture.two_shirts
    const body = { order_id: order.id, items: [itemOf(order)], staff_note: "Once" }
    await expect(send("create-1", "/admin/rmas", body, store.visitor)).resolves.toMatchObject({
      status: 401,
    })
    await expect(send("create-1", "/admin/rmas", { nothing: 1 })).resolves.toMatchObject({
      status: 400,
      data: { code: "invalid_data" },
    })
  })

  it.each(["", " ", "x".repeat(256)])("refuses the key %j", async (key) => {
    const [order] = store.fixture.two_shirts
    const body = { order_id: order.id, items: [itemOf(order)] }
    await expect(send(key, "/admin/rmas", body)).resolves.toMatchObject({
      status: 400,
      data: { code: "invalid_data", message: expect.stringContaining("Idempotency-Key") },
    })
  })
})
