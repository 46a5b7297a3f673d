import type {
  AdminRma,
  AdminSavedFilterListResponse,
  AdminSavedFilterResponse,
  RefusalBody,
} from "../../../src/types/http"
import { RMA_MODULE } from "../../../src/modules/rma"
import { withStore } from "../../runner"
import { casesOf } from "../cases"

const PATH = "/admin/rma-saved-filters"

withStore((store) => {
  const list = async () => (await store.staff.get<AdminSavedFilterListResponse>(PATH)).data
  const create = async (name: string, query: object) =>
    (await store.staff.post<AdminSavedFilterResponse>(PATH, { name, query })).data.rma_saved_filter

  it("keeps a search, changes it, and forgets it", async () => {
    const query = { status: ["requested", "approved"], period: "last_7_days", unread: "true" }
    const friday = await create("Black Friday", query)
    const second = await create("Damaged", { reason_id: ["ret_1"], q: "RMA-1" })

    expect(friday).toMatchObject({ name: "Black Friday", query, created_by: store.fixture.admin.id })
    await expect(list()).resolves.toMatchObject({
      rma_saved_filters: [{ id: friday.id }, { id: second.id }],
      count: 2,
      limit: 20,
      offset: 0,
    })

    const renamed = await store.staff.post(`${PATH}/${friday.id}`, { name: "Cyber Monday", rank: 9 })
    expect([renamed.status, renamed.data]).toMatchObject([
      200,
      { rma_saved_filter: { id: friday.id, name: "Cyber Monday", query } },
    ])
    expect((await list()).rma_saved_filters.map(({ id }) => id)).toEqual([second.id, friday.id])

    const removed = await store.staff.delete(`${PATH}/${friday.id}`)
    expect([removed.status, removed.data]).toEqual([
      200,
      { id: friday.id, object: "rma_saved_filter", deleted: true },
    ])
    await expect(list()).resolves.toMatchObject({ rma_saved_filters: [{ id: second.id }], count: 1 })
    for (const answer of [
      await store.staff.delete(`${PATH}/${friday.id}`),
      await store.staff.post(`${PATH}/${friday.id}`, { name: "Gone" }),
      await store.staff.get(`${PATH}/${friday.id}`),
    ]) {
      expect([answer.status, answer.data]).toMatchObject([404, { code: "not_found" }])
    }
  })

  it.each<[string, unknown]>([
    ["nothing", {}],
    ["no name", { query: {} }],
    ["an empty name", { name: " ", query: {} }],
    ["a name that is too long", { name: "x".repeat(300), query: {} }],
    ["no query", { name: "x" }],
    ["a query of another kind", { name: "x", query: [] }],
    ["an unknown filter", { name: "x", query: { price: "12" } }],
    ["an unknown status", { name: "x", query: { status: ["lost"] } }],
    ["an unknown period", { name: "x", query: { period: "yesterday" } }],
    ["a period and its days", { name: "x", query: { period: "today", from: "2026-01-01" } }],
    ["an unknown order", { name: "x", query: { order: "email" } }],
    ["characters that cannot be stored", { name: "x\0", query: {} }],
    ["unknown keys", { name: "x", query: {}, created_by: "user_1" }],
  ])("refuses %s", async (_, body) => {
    const before = await list()
    const { status, data } = await store.staff.post<RefusalBody>(PATH, body)
    expect([status, data]).toMatchObject([400, { code: "invalid_data" }])
    await expect(list()).resolves.toEqual(before)
  })

  it("lets nobody in but staff", async () => {
    for (const client of [store.api, store.visitor]) {
      const answers = [await client.get(PATH), await client.post(PATH, { name: "x", query: {} })]
      expect(answers.map(({ status }) => status)).toEqual([401, 401])
    }
  })

  it("finds what waits for staff", async () => {
    const { request, approve, receive, act } = casesOf(store.staff)
    const { two_shirts } = store.fixture
    const requested = await request(two_shirts[0])
    const received = await receive(await approve(two_shirts[1]), 1)
    await approve(two_shirts[2])
    const rejected = await act((await request(two_shirts[3])).id, "reject", { reason: "No" })
    const unread = await approve(two_shirts[4])
    await store.container.resolve(RMA_MODULE).updateRmas({ id: unread.id, unread_for_staff: 2 })

    const { data } = await store.staff.get<{ rmas: AdminRma[] }>("/admin/rmas?to_do=true")
    expect(data.rmas.map(({ id }) => id)).toEqual([unread.id, received.id, requested.id])
    expect(data.rmas).not.toContainEqual(expect.objectContaining({ id: rejected.id }))

    const wrong = await store.staff.get<RefusalBody>("/admin/rmas?to_do=yes")
    expect([wrong.status, wrong.data]).toMatchObject([400, { code: "invalid_data" }])
  })
})
