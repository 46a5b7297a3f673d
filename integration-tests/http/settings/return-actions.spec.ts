import type { AdminReturnAction, AdminRma, HttpReturnAction, RefusalBody } from "../../../src/types/http"
import { RMA_MODULE } from "../../../src/modules/rma"
import { withStore } from "../../runner"
import { casesOf, done } from "../cases"

type Answer = { return_action: AdminReturnAction } & Partial<RefusalBody>
type List = { return_actions: AdminReturnAction[]; count: number }

const NOBODY = "ract_01ARZ3NDEKTSV4RRFFQ69G5FAV"

withStore((store) => {
  const list = async () =>
    (await store.staff.get<List>("/admin/return-actions", { query: { limit: 100 } })).data
      .return_actions
  const labels = async () => (await list()).map(({ label }) => label)
  const create = async (body: object) =>
    (await done<Answer>(store.staff, "/admin/return-actions", { ...body })).return_action
  const change = (id: string, body: object) =>
    store.staff.post<Answer>(`/admin/return-actions/${id}`, body)
  const offered = async (locale?: string) => {
    const query: Record<string, string> = locale === undefined ? {} : { locale }
    const path = "/store/return-actions"
    return (await store.visitor.get<{ return_actions: HttpReturnAction[] }>(path, { query })).data
      .return_actions
  }

  it("are there after the first migration, in English and in French", async () => {
    await expect(labels()).resolves.toEqual([
      "Refund",
      "Store credit",
      "Exchange",
      "Send again",
      "Repair",
      "Abusive return, nothing is done",
    ])
    const french = (await offered("fr-FR")).map(({ label }) => label)
    expect(french).toEqual(["Remboursement", "Avoir en boutique", "Échange", "Nouvel envoi"])
  })

  it("are made in the merchant's words, and offered in the shopper's", async () => {
    const { return_by_post } = store.fixture.shop.shipping_options
    const made = await create({
      label: " Send a new T-shirt 👕 ",
      description: "Within a week",
      resolution: "reship",
      return_shipping_option_ids: [return_by_post],
      label_paid_by: "shop",
      translations: { fr: { label: "Envoyer un nouveau T-shirt" }, ar: { label: "قميص جديد" } },
    })
    expect(made).toMatchObject({
      id: expect.stringMatching(/^ract_/),
      label: "Send a new T-shirt 👕",
      is_visible: true,
      rank: 6,
      return_shipping_option_ids: [return_by_post],
      label_paid_by: "shop",
    })
    await expect(store.staff.get(`/admin/return-actions/${made.id}`)).resolves.toMatchObject({
      status: 200,
      data: { return_action: made },
    })
    const shown = async (locale?: string) => (await offered(locale)).find(({ id }) => id === made.id)
    await expect(shown()).resolves.toEqual({
      id: made.id,
      label: "Send a new T-shirt 👕",
      description: "Within a week",
      resolution: "reship",
    })
    await expect(shown("fr")).resolves.toMatchObject({
      label: "Envoyer un nouveau T-shirt",
      description: "Within a week",
    })
    await expect(shown("ar")).resolves.toMatchObject({ label: "قميص جديد" })
    await store.staff.delete(`/admin/return-actions/${made.id}`)
  })

  it("change only what is named", async () => {
    const made = await create({ label: "Voucher", resolution: "store_credit", description: "10 % more" })
    const { data } = await change(made.id, { is_visible: false, description: "" })
    expect(data.return_action).toEqual({
      ...made,
      is_visible: false,
      description: null,
      updated_at: data.return_action.updated_at,
    })
    expect((await offered()).map(({ id }) => id)).not.toContain(made.id)
    await store.staff.delete(`/admin/return-actions/${made.id}`)
  })

  it("are moved to a place, and the others make room", async () => {
    const before = await labels()
    await change("ract_none", { rank: 0 })
    await expect(labels()).resolves.toEqual([before[5], ...before.slice(0, 5)])
    await change("ract_none", { rank: 9_999 })
    await expect(labels()).resolves.toEqual(before)
    const made = await create({ label: "Second", resolution: "repair", rank: 1 })
    await expect(labels()).resolves.toEqual([before[0], "Second", ...before.slice(1)])
    await store.staff.delete(`/admin/return-actions/${made.id}`)
    await expect(labels()).resolves.toEqual(before)
  })

  it("stand in some order, none twice, when several people move them at once", async () => {
    const before = await list()
    const answers = await Promise.all(
      before.map(({ id }, place) => change(id, { rank: before.length - 1 - place }))
    )
    expect(answers.map(({ status }) => status)).toEqual(before.map(() => 200))
    const ranks = (await list()).map(({ rank }) => rank)
    expect(ranks).toEqual(before.map((_, place) => place))
    for (const [place, { id }] of before.entries()) await change(id, { rank: place })
    await expect(list()).resolves.toMatchObject(before.map(({ id }, rank) => ({ id, rank })))
  })

  it("are gone once deleted, and old cases keep their words", async () => {
    const made = await create({ label: "Half the money", resolution: "refund" })
    const { request } = casesOf(store.staff)
    const [order] = store.fixture.two_shirts
    const rma = await request(order, 1, {
      items: [{ line_item_id: order.items[0].id, quantity: 1, action_id: made.id }],
    })
    await expect(store.staff.delete(`/admin/return-actions/${made.id}`)).resolves.toMatchObject({
      status: 200,
      data: { id: made.id, object: "return_action", deleted: true },
    })
    await expect(labels()).resolves.not.toContain("Half the money")
    const read = await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${rma.id}`)
    expect(read.data.rma.items[0]).toMatchObject({
      action: { id: made.id, label: "Half the money" },
      resolution: "refund",
    })
    for (const answer of [
      await store.staff.get(`/admin/return-actions/${made.id}`),
      await change(made.id, { label: "Back" }),
      await store.staff.delete(`/admin/return-actions/${made.id}`),
    ]) {
      expect(answer).toMatchObject({ status: 404, data: { code: "not_found" } })
    }
    const again = { order_id: order.id, items: [{ ...itemWith(made.id), line_item_id: order.items[0].id }] }
    await expect(store.staff.post("/admin/rmas", again)).resolves.toMatchObject({
      status: 400,
      data: { code: "invalid_data" },
    })
  })

  it("can be deleted where they were there from the start", async () => {
    await expect(store.staff.delete("/admin/return-actions/ract_repair")).resolves.toMatchObject({
      status: 200,
    })
    await expect(labels()).resolves.not.toContain("Repair")
    await store.container.resolve(RMA_MODULE).restoreReturnActions("ract_repair")
  })

  it("refuse what is no action, and change nothing", async () => {
    const { standard } = store.fixture.shop.shipping_options
    const before = await list()
    const good = { label: "Good", resolution: "refund" }
    const rows: [what: string, body: object, problem: string][] = [
      ["nothing", {}, "label"],
      ["no words", { resolution: "refund" }, "label"],
      ["empty words", { ...good, label: "  " }, "label"],
      ["100,000 characters", { ...good, label: "x".repeat(100_000) }, "label"],
      ["NUL", { ...good, description: "a\0" }, "description"],
      ["what nobody can get", { ...good, resolution: "applause" }, "resolution"],
      ["two resolutions", { ...good, resolution: ["refund", "repair"] }, "resolution"],
      ["an unknown key", { ...good, price: 1 }, "price"],
      ["somebody else who pays", { ...good, label_paid_by: "carrier" }, "label_paid_by"],
      ["a place before the first", { ...good, rank: -1 }, "rank"],
      ["a language of no country", { ...good, translations: { "../fr": {} } }, "translations"],
      [
        "a shipping option that is not there",
        { ...good, return_shipping_option_ids: ["so_moon"] },
        "there is no such shipping option",
      ],
      [
        "one by which goods go out",
        { ...good, return_shipping_option_ids: [standard] },
        "goods do not come back by this shipping option",
      ],
    ]
    for (const [what, body, problem] of rows) {
      const { status, data } = await store.staff.post<RefusalBody>("/admin/return-actions", body)
      expect([what, status, data]).toMatchObject([
        what,
        400,
        { code: "invalid_data", message: expect.stringContaining(problem) },
      ])
    }
    await expect(change("ract_refund", {})).resolves.toMatchObject({ status: 400 })
    await expect(change("ract_refund", { label: null })).resolves.toMatchObject({ status: 400 })
    await expect(change(NOBODY, { label: "X" })).resolves.toMatchObject({ status: 404 })
    await expect(change(NOBODY, { rank: 1 })).resolves.toMatchObject({ status: 404 })
    await expect(list()).resolves.toEqual(before)
  })

  it("are for staff to change", async () => {
    for (const answer of [
      await store.visitor.post("/admin/return-actions", { label: "X", resolution: "refund" }),
      await store.visitor.post("/admin/return-actions/ract_refund", { label: "X" }),
      await store.visitor.delete("/admin/return-actions/ract_refund"),
    ]) {
      expect(answer).toMatchObject({ status: 401 })
    }
  })
})

function itemWith(action_id: string) {
  return { quantity: 1, action_id }
}
