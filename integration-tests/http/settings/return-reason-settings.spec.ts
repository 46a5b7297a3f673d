import type {
  AdminReturnReasonSettings,
  AdminRma,
  RefusalBody,
  StoreReturnReasonSettings,
  StoreRma,
} from "../../../src/types/http"
import { withStore, type ApiClient } from "../../runner"
import { done, itemOf } from "../cases"
import { fingerprint } from "../fingerprint"

type Answer = { return_reason_settings: AdminReturnReasonSettings } & Partial<RefusalBody>
type List = { return_reason_settings: AdminReturnReasonSettings[]; count: number }
type StoreList = { return_reason_settings: StoreReturnReasonSettings[] }
type Opened = { rma: StoreRma } & Partial<RefusalBody>

const NOBODY = "rr_01ARZ3NDEKTSV4RRFFQ69G5FAV"

withStore((store) => {
  let emma: ApiClient

  beforeAll(async () => {
    emma = await store.signInAsCustomer(store.fixture.customers.emma)
  })

  const reasons = () => store.fixture.shop.return_reasons
  const list = async (query: Record<string, number> = { limit: 100 }) =>
    (await store.staff.get<List>("/admin/return-reason-settings", { query })).data
  const read = async (id: string) =>
    (await store.staff.get<Answer>(`/admin/return-reason-settings/${id}`)).data.return_reason_settings
  const set = (id: string, body: object) =>
    store.staff.post<Answer>(`/admin/return-reason-settings/${id}`, body)
  const offered = async (locale?: string) => {
    const query: Record<string, string> = locale === undefined ? {} : { locale }
    const { data } = await store.visitor.get<StoreList>("/store/return-reason-settings", { query })
    return data.return_reason_settings
  }
  const usual = (id: string) =>
    set(id, {
      is_visible: true,
      requires_photos: false,
      action_ids: null,
      proposed_action_id: null,
      default_disposition: null,
      label_paid_by: null,
      fault: null,
      translations: null,
    })
  const ask = (order: { id: string; items: { id: string }[] }, item: object) =>
    emma.post<Opened>("/store/rmas", {
      order_id: order.id,
      items: [
        { line_item_id: order.items[0].id, quantity: 1, action_id: "ract_refund", note: "Broken", ...item },
      ],
    })

  it("has an entry for every reason of core, with the usual values", async () => {
    const { return_reasons, count } = (
      await store.staff.get<{ return_reasons: { id: string }[]; count: number }>(
        "/admin/return-reasons",
        { query: { limit: 100 } }
      )
    ).data
    const entries = await list()
    expect(entries.count).toBe(count)
    expect(entries.return_reason_settings.map(({ reason_id }) => reason_id).sort()).toEqual(
      return_reasons.map(({ id }) => id).sort()
    )
    const small = await read(reasons().too_small)
    expect(small).toEqual({
      reason_id: reasons().too_small,
      label: "Too small",
      value: "too_small",
      parent_return_reason_id: expect.stringMatching(/^rr_/),
      is_category: false,
      is_visible: true,
      requires_photos: false,
      restocking_fee: null,
      action_ids: null,
      proposed_action_id: null,
      default_disposition: null,
      label_paid_by: null,
      fault: null,
      translations: null,
      rma_count: 0,
    })
    expect(entries.return_reason_settings).toContainEqual(small)
    await expect(read(String(small.parent_return_reason_id))).resolves.toMatchObject({
      label: "Fit",
      is_category: true,
      parent_return_reason_id: null,
    })
  })

  it("goes through the reasons page by page", async () => {
    const { return_reason_settings: all, count } = await list()
    const pages = [await list({ limit: 3 }), await list({ limit: 100, offset: 3 })]
    expect(pages.map((page) => page.count)).toEqual([count, count])
    expect(pages.flatMap((page) => page.return_reason_settings)).toEqual(all)
    expect(all).toHaveLength(count)
  })

  it("changes only what is named", async () => {
    const id = reasons().too_large
    const first = await set(id, { requires_photos: true, fault: "picking" })
    expect(first).toMatchObject({ status: 200 })
    const { data } = await set(id, {
      fault: null,
      default_disposition: "refurbish",
      action_ids: ["ract_exchange", "ract_refund"],
      proposed_action_id: "ract_exchange",
      label_paid_by: "customer",
      translations: { fr: { label: "Trop grand" }, he: { label: "גדול מדי" } },
    })
    expect(data.return_reason_settings).toEqual({
      ...first.data.return_reason_settings,
      fault: null,
      default_disposition: "refurbish",
      action_ids: ["ract_exchange", "ract_refund"],
      proposed_action_id: "ract_exchange",
      label_paid_by: "customer",
      translations: { fr: { label: "Trop grand" }, he: { label: "גדול מדי" } },
    })
    await expect(read(id)).resolves.toEqual(data.return_reason_settings)
    await usual(id)
  })

  it("loses nothing that several people set of one reason at the same time", async () => {
    const id = reasons().no_longer_wanted
    const settings = [
      { requires_photos: true },
      { fault: "carrier" },
      { label_paid_by: "shop" },
      { default_disposition: "scrap" },
      { proposed_action_id: "ract_refund" },
      { translations: { fr: { label: "Plus voulu" } } },
    ]
    const answers = await Promise.all(settings.map((one) => set(id, one)))
    expect(answers.map(({ status }) => status)).toEqual(settings.map(() => 200))
    await expect(read(id)).resolves.toMatchObject(Object.assign({}, ...settings))
    await usual(id)
  })

  it("counts the cases that name a reason, and those that are filed under a category", async () => {
    const order = store.fixture.three_shirts[0]
    const before = await read(reasons().defective)
    const items = ["ract_refund", "ract_exchange"].map((action_id) => ({
      ...itemOf(order),
      action_id,
      reason_id: reasons().defective,
    }))
    await done(store.staff, "/admin/rmas", { order_id: order.id, items })
    const after = await read(reasons().defective)
    expect(after.rma_count).toBe(before.rma_count + 1)
    const category = await read(String(after.parent_return_reason_id))
    expect(category.rma_count).toBe(after.rma_count)
    const { return_reason_settings: all } = await list()
    expect(all).toEqual(expect.arrayContaining([after, category]))
  })

  it("refuses what cannot be said of a reason, and changes nothing", async () => {
    const id = reasons().defective
    const category = String((await read(id)).parent_return_reason_id)
    await set(id, { action_ids: ["ract_refund"], proposed_action_id: "ract_refund" })
    const before = await list()
    const rows: [what: string, id: string, body: object, problem: string][] = [
      ["nothing", id, {}, "names nothing"],
      ["an unknown key", id, { label: "Broken" }, "label"],
      ["no truth", id, { is_visible: "no" }, "is_visible"],
      ["another disposition", id, { default_disposition: "burn" }, "default_disposition"],
      ["another fault", id, { fault: "customer" }, "fault"],
      ["an empty translation", id, { translations: { fr: { label: " " } } }, "translations"],
      ["100,000 characters", id, { translations: { fr: { label: "x".repeat(100_000) } } }, "translations"],
      ["NUL", id, { translations: { fr: { label: "a\0" } } }, "translations"],
      ["a language of no country", id, { translations: { __proto__x: { label: "x" } } }, "translations"],
      ["an action that is not there", id, { action_ids: ["ract_refund", "ract_x"] }, "no such action"],
      ["a proposal that is not allowed", id, { proposed_action_id: "ract_repair" }, "does not allow"],
      ["less than is proposed", id, { action_ids: ["ract_exchange"] }, "does not allow"],
      ["photos of a category", category, { requires_photos: true }, "category"],
    ]
    for (const [what, reasonId, body, problem] of rows) {
      const { status, data } = await set(reasonId, body)
      expect([what, status, data]).toMatchObject([
        what,
        400,
        { code: "invalid_data", message: expect.stringContaining(problem) },
      ])
    }
    for (const answer of [
      await set(NOBODY, { is_visible: true }),
      await store.staff.get(`/admin/return-reason-settings/${NOBODY}`),
      await set("x".repeat(3_000), { is_visible: true }),
    ]) {
      expect(answer).toMatchObject({ status: 404, data: { code: "not_found" } })
    }
    await expect(list()).resolves.toEqual(before)
    await usual(id)
  })

  it("is for staff", async () => {
    for (const answer of [
      await store.visitor.get("/admin/return-reason-settings"),
      await store.visitor.post(`/admin/return-reason-settings/${reasons().defective}`, { is_visible: true }),
    ]) {
      expect(answer).toMatchObject({ status: 401 })
    }
  })

  describe("for shoppers", () => {
    it("shows the visible reasons with their categories, in their language", async () => {
      await set(reasons().defective, {
        requires_photos: true,
        action_ids: ["ract_refund", "ract_repair"],
        proposed_action_id: "ract_repair",
        fault: "carrier",
        translations: { fr: { label: "Défectueux" } },
      })
      await set(reasons().no_longer_wanted, { is_visible: false })
      const category = String((await read(reasons().defective)).parent_return_reason_id)
      await set(category, { translations: { fr: { label: "Qualité" } } })

      const shown = await offered("fr")
      expect(shown.find(({ reason_id }) => reason_id === reasons().defective)).toEqual({
        reason_id: reasons().defective,
        label: "Défectueux",
        parent_return_reason_id: category,
        is_category: false,
        requires_photos: true,
        // Repair is for staff: it is neither offered nor proposed.
        action_ids: ["ract_refund"],
        proposed_action_id: null,
      })
      expect(shown).toContainEqual(expect.objectContaining({ reason_id: category, label: "Qualité" }))
      const names = shown.map(({ label }) => label)
      expect(names).not.toContain("No longer wanted")
      // Its only reason is hidden, so the heading is too.
      expect(names).not.toContain("Changed mind")
      expect(JSON.stringify(shown)).not.toMatch(/fault|disposition|paid_by|rma_count/)

      await usual(reasons().defective)
      await usual(reasons().no_longer_wanted)
      await set(category, { translations: null })
    })

    it("lets them choose as the merchant says, and leaves no trace of what it refuses", async () => {
      const [, , order] = store.fixture.two_shirts
      await set(reasons().defective, { requires_photos: true, action_ids: ["ract_refund"] })
      await set(reasons().no_longer_wanted, { is_visible: false })
      const before = await fingerprint(store.container)
      const refused: [item: object, problem: string][] = [
        [{ reason_id: reasons().no_longer_wanted }, "reason_id is not valid: there is no such reason"],
        [{ reason_id: NOBODY }, "reason_id is not valid: there is no such reason"],
        [{ reason_id: reasons().defective, action_id: "ract_exchange" }, "action_id is not valid: this reason"],
        [{ reason_id: reasons().defective }, "attachment_ids is not valid: this reason asks for a photo"],
        [{ reason_id: reasons().too_small, action_id: "ract_none" }, "action_id is not valid: there is no"],
      ]
      for (const [item, problem] of refused) {
        const { status, data } = await ask(order, item)
        expect([problem, status, data]).toMatchObject([
          problem,
          400,
          { code: "invalid_data", message: expect.stringContaining(problem) },
        ])
      }
      await expect(fingerprint(store.container)).resolves.toEqual(before)
      await expect(ask(order, { reason_id: reasons().too_small })).resolves.toMatchObject({ status: 200 })
      await usual(reasons().defective)
      await usual(reasons().no_longer_wanted)
    })

    it("names reasons and actions of their cases in their language", async () => {
      const [, , , , , order] = store.fixture.two_shirts
      await set(reasons().too_small, { translations: { fr: { label: "Trop petit" } } })
      const named = ({ items: [item] }: StoreRma) => [item.reason?.label, item.action?.label]
      const { data } = await ask(order, { reason_id: reasons().too_small })
      expect(named(data.rma)).toEqual(["Too small", "Refund"])

      const query = { locale: "fr-BE" }
      const one = await emma.get<Opened>(`/store/rmas/${data.rma.id}`, { query })
      expect(named(one.data.rma)).toEqual(["Trop petit", "Remboursement"])
      const list = await emma.get<{ rmas: StoreRma[] }>("/store/rmas", {
        query: { ...query, order_id: order.id },
      })
      expect(list.data.rmas.map(named)).toEqual([["Trop petit", "Remboursement"]])
      // Staff read the merchant's own words.
      const staff = await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${data.rma.id}`)
      expect(named(staff.data.rma)).toEqual(["Too small", "Refund"])
      await usual(reasons().too_small)
    })

    it("binds them, not staff", async () => {
      const [, , , order] = store.fixture.two_shirts
      await set(reasons().defective, {
        is_visible: false,
        requires_photos: true,
        action_ids: ["ract_repair"],
      })
      const item = { ...itemOf(order), reason_id: reasons().defective }
      const { rma } = await done<{ rma: AdminRma }>(store.staff, "/admin/rmas", {
        order_id: order.id,
        items: [item],
      })
      expect(rma.items[0]).toMatchObject({ reason: { id: reasons().defective } })
      await usual(reasons().defective)
    })
  })

  it("keeps the words of a reason on old cases when core deletes it, and offers it no more", async () => {
    const [, , , , order] = store.fixture.two_shirts
    const { rma } = await done<{ rma: AdminRma }>(store.staff, "/admin/rmas", {
      order_id: order.id,
      items: [{ ...itemOf(order), reason_id: reasons().not_as_described }],
    })
    const deleted = await store.staff.delete(`/admin/return-reasons/${reasons().not_as_described}`)
    expect(deleted.status).toBe(200)

    const { data } = await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${rma.id}`)
    expect(data.rma.items[0].reason).toEqual({
      id: reasons().not_as_described,
      label: "Does not match description",
    })
    const ids = (await list()).return_reason_settings.map(({ reason_id }) => reason_id)
    expect(ids).not.toContain(reasons().not_as_described)
    await expect(set(reasons().not_as_described, { is_visible: true })).resolves.toMatchObject({
      status: 404,
    })
  })
})
