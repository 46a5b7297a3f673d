import type { AdminRma, AdminRmaListResponse } from "../../../src/types/http"
import { withStore } from "../../runner"
import { casesOf } from "../cases"

withStore((store) => {
  /** By the name that a row below asks for them. */
  let cases: Record<"draft" | "requested" | "approved" | "received" | "dispute", AdminRma>
  let names: Map<string, string>

  beforeAll(async () => {
    const { request, approve, receive } = casesOf(store.staff)
    const { two_shirts, orders, shop } = store.fixture
    const items = [
      {
        line_item_id: two_shirts[1].items[0].id,
        quantity: 1,
        action_id: "ract_exchange",
        reason_id: shop.return_reasons.too_small,
      },
    ]
    cases = {
      draft: await request(two_shirts[0], 1, { status: "draft" }),
      requested: await request(two_shirts[1], 1, { items }),
      approved: await approve(two_shirts[2]),
      received: await receive(await approve(orders.guest), 1),
      dispute: await request(orders.taxed, 1, { kind: "dispute" }),
    }
    names = new Map(Object.entries(cases).map(([name, { id }]) => [id, name]))
  })

  const list = async (query: string) => {
    const { status, data } = await store.staff.get<AdminRmaListResponse>(`/admin/rmas?${query}`)
    expect([query, status]).toEqual([query, 200])
    return data
  }
  const listed = async (query: string) => (await list(query)).rmas.map(({ id }) => names.get(id))

  it("lists all cases, the latest first, a page at a time", async () => {
    await expect(listed("")).resolves.toEqual([
      "dispute",
      "received",
      "approved",
      "requested",
      "draft",
    ])
    await expect(listed("order=created_at&limit=2&offset=1")).resolves.toEqual([
      "requested",
      "approved",
    ])
    await expect(list("limit=2&offset=4")).resolves.toMatchObject({
      count: 5,
      limit: 2,
      offset: 4,
      rmas: [{ id: cases.draft.id }],
    })
    await expect(list("limit=0")).resolves.toEqual({ rmas: [], count: 5, limit: 0, offset: 0 })
    await expect(list("offset=9")).resolves.toMatchObject({ rmas: [], count: 5 })
  })

  it.each([
    ["status=approved", ["approved"]],
    ["status[]=approved&status[]=draft", ["approved", "draft"]],
    ["status[0]=processing&status[1]=draft", ["received", "draft"]],
    ["status=approved&status=draft", ["approved", "draft"]],
    ["kind=dispute", ["dispute"]],
    ["kind[]=refused", []],
    ["goods[]=awaited&goods[]=received", ["received", "approved"]],
    ["goods=not_expected", ["dispute"]],
    ["money=owed&status=approved", ["approved"]],
    ["acknowledged=false", ["draft"]],
    ["unread=true", []],
    ["action_id=ract_exchange", ["requested"]],
    ["order=updated_at&status[]=draft&status[]=requested", ["draft", "requested", "dispute"]],
    ["created_at[$gte]=2020-01-01&kind=dispute", ["dispute"]],
    ["created_at[$lt]=2020-01-01", []],
    ["created_at[$gt]=2020-01-01T00:00:00Z&created_at[$lte]=2021-01-01", []],
    ["order_id=order_no", []],
    ["q=RMA-", []],
    ["q=nobody@example.com", []],
    ["q=%25", []],
    ["q=luc.morel", ["received"]],
    ["q=LUC.MOREL%40EXAMPLE.COM", ["received"]],
  ])("finds by %s", async (query, found) => {
    await expect(listed(query)).resolves.toEqual(found)
  })

  it("finds by what it is called, whose it is and why it came", async () => {
    const { requested, received, dispute } = cases
    const { too_small } = store.fixture.shop.return_reasons
    const queries: [string, string[]][] = [
      [`q=${requested.display_id}`, ["requested"]],
      [`q=${requested.display_id.toLowerCase()}`, ["requested"]],
      [`q=%23${received.order_display_id}`, ["received"]],
      [`reason_id[]=${too_small}`, ["requested"]],
      [`reason_category_id=${requested.reason_category_id}`, ["requested"]],
      [`order_id=${dispute.order_id}`, ["dispute"]],
      [`customer_id=${dispute.customer_id}`, ["dispute"]],
      [`created_at[$gte]=${requested.created_at}&created_at[$lte]=${requested.created_at}`, ["requested"]],
    ]
    for (const [query, found] of queries) {
      expect([query, await listed(query)]).toEqual([query, found])
    }
    expect(requested.reason_category_id).not.toBeNull()
  })

  it("answers as much of a case as is asked for", async () => {
    const { rmas } = await list("fields=status,items.sku&kind=dispute")
    expect(rmas.map((rma) => Object.keys(rma).sort())).toEqual([["id", "items", "status"]])
    const { data } = await store.staff.get<{ rma: object }>(
      `/admin/rmas/${cases.draft.id}?fields=-settlements,-items`
    )
    expect(Object.keys(data.rma)).toEqual(expect.arrayContaining(["id", "status", "staff_note"]))
    expect(data.rma).not.toHaveProperty("items")
  })

  it("lists the actions and what the shop set", async () => {
    const actions = await store.staff.get<{ return_actions: { id: string }[]; count: number }>(
      "/admin/return-actions?limit=2&offset=1"
    )
    expect(actions.data).toMatchObject({ count: 6, limit: 2, offset: 1 })
    expect(actions.data.return_actions.map(({ id }) => id)).toEqual([
      "ract_store_credit",
      "ract_exchange",
    ])
    const hidden = await store.staff.get("/admin/return-actions?is_visible=false&fields=label")
    expect(hidden.data).toMatchObject({ return_actions: [{ id: "ract_repair" }, { id: "ract_none" }] })

    const one = await store.staff.get("/admin/return-actions/ract_refund")
    expect(one.data).toMatchObject({ return_action: { label: "Refund", resolution: "refund" } })

    const settings = await store.staff.get("/admin/rma-settings")
    expect(settings.data).toMatchObject({
      rma_settings: { returns_enabled: true, core_store_returns: "block", return_by_days: 14 },
    })
  })
})
