import { Modules } from "@medusajs/framework/utils"
import type {
  AdminReturnPolicy,
  AdminReturnPolicyListResponse,
  AdminReturnPolicyTrialResponse,
  AdminReturnPolicyVersion,
  RefusalBody,
} from "../../../src/types/http"
import { withStore } from "../../runner"
import { fingerprint } from "../fingerprint"
import { policiesOf } from "./policies-of"

type Answer = { return_policy: AdminReturnPolicy } & Partial<RefusalBody>
type Versions = { return_policy_versions: AdminReturnPolicyVersion[]; count: number }

const PATH = "/admin/return-policies"
const WINDOW = { type: "window", days: 14, from: "delivered" }

withStore((store) => {
  const { create, remove } = policiesOf(store)
  const change = (id: string, body: object) => store.staff.post<Answer>(`${PATH}/${id}`, body)
  const read = (id: string) => store.staff.get<Answer>(`${PATH}/${id}`)
  const versionsOf = async (id: string) =>
    (await store.staff.get<Versions>(`${PATH}/${id}/versions`)).data

  it("keeps a policy, what is left out of it as it is said to be", async () => {
    const { id, ...policy } = await create([WINDOW])
    expect(policy).toEqual({
      name: "Tried",
      is_enabled: true,
      priority: 0,
      region_ids: null,
      sales_channel_ids: null,
      terms: {},
      auto_approve: false,
      rules: [{ ...WINDOW, verdict: "no" }],
      version: 1,
      created_at: expect.any(String),
      updated_at: expect.any(String),
    })
    await expect(read(id)).resolves.toMatchObject({ data: { return_policy: { id, ...policy } } })
    await remove(id)
  })

  it("changes what is named, and keeps how it read before", async () => {
    const { id } = await create([WINDOW])
    await change(id, { rules: [{ ...WINDOW, days: 30 }] })
    const { data } = await change(id, { name: "Generous", auto_approve: true })
    expect(data.return_policy).toMatchObject({
      name: "Generous",
      auto_approve: true,
      version: 3,
      rules: [{ days: 30 }],
    })

    await remove(id)
    await expect(read(id)).resolves.toMatchObject({ status: 404, data: { code: "not_found" } })
    await expect(remove(id)).resolves.toMatchObject({ status: 404 })
    const { return_policy_versions, count } = await versionsOf(id)
    expect(count).toBe(3)
    expect(return_policy_versions).toMatchObject([
      { version: 3, content: { name: "Generous", rules: [{ days: 30 }] } },
      { version: 2, content: { name: "Tried", rules: [{ days: 30 }] } },
      { version: 1, content: { name: "Tried", rules: [{ days: 14 }] } },
    ])
    expect(return_policy_versions[0].created_by).toMatch(/^user_/)
  })

  it("counts every change once, however many come at the same time", async () => {
    const { id } = await create([])
    const days = [1, 2, 3, 4, 5, 6, 7, 8]
    const answers = await Promise.all(
      days.map((day) => change(id, day % 2 ? { rules: [{ ...WINDOW, days: day }] } : { priority: day }))
    )
    expect(answers.map(({ status }) => status)).toEqual(days.map(() => 200))

    const { return_policy_versions } = await versionsOf(id)
    expect(return_policy_versions.map(({ version }) => version)).toEqual([9, 8, 7, 6, 5, 4, 3, 2, 1])
    const { data } = await read(id)
    const { version, content } = return_policy_versions[0]
    expect(data.return_policy).toMatchObject({ version, ...content })
    await remove(id)
  })

  it("lists them in the order in which they are asked", async () => {
    const low = await create([], { name: "Low", priority: 1 })
    const older = await create([], { name: "Older", priority: 5 })
    const newer = await create([], { name: "Newer", priority: 5, is_enabled: false })
    const names = async (query = {}) => {
      const { data } = await store.staff.get<AdminReturnPolicyListResponse>(PATH, { query })
      return [data.count, ...data.return_policies.map(({ name }) => name)]
    }
    await expect(names()).resolves.toEqual([3, "Older", "Newer", "Low"])
    await expect(names({ is_enabled: true })).resolves.toEqual([2, "Older", "Low"])
    await expect(names({ limit: 1, offset: 1 })).resolves.toEqual([3, "Newer"])
    for (const { id } of [low, older, newer]) await remove(id)
  })

  it("lets nobody in but staff", async () => {
    for (const client of [store.api, store.visitor]) {
      await expect(client.get(PATH)).resolves.toMatchObject({ status: 401 })
      await expect(client.post(PATH, { name: "Mine" })).resolves.toMatchObject({ status: 401 })
      await expect(client.post(`${PATH}/try`)).resolves.toMatchObject({ status: 401 })
    }
  })

  describe("a policy that makes no sense", () => {
    const BAD: [string, object, string][] = [
      ["no name", { rules: [] }, "name"],
      ["an empty name", { name: " " }, "name"],
      ["an unknown key", { name: "x", colour: "red" }, "colour"],
      ["a version of its own", { name: "x", version: 7 }, "version"],
      ["an unknown rule", { name: "x", rules: [{ type: "weather" }] }, "rules[0].type"],
      ["rules that are no list", { name: "x", rules: { window: WINDOW } }, "rules"],
      ["days that are text", { name: "x", rules: [{ ...WINDOW, days: "14" }] }, "rules[0].days"],
      ["no days at all", { name: "x", rules: [{ type: "window", from: "ordered" }] }, "rules[0].days"],
      ["negative days", { name: "x", rules: [{ ...WINDOW, days: -1 }] }, "rules[0].days"],
      ["days without end", { name: "x", rules: [{ ...WINDOW, days: 1e300 }] }, "rules[0].days"],
      ["a verdict that is none", { name: "x", rules: [{ ...WINDOW, verdict: "yes" }] }, "rules[0].verdict"],
      ["another parameter", { name: "x", rules: [{ ...WINDOW, hours: 1 }] }, "rules[0].hours"],
      ["a region that is not there", { name: "x", region_ids: ["reg_none"] }, "region_ids"],
      ["no region", { name: "x", region_ids: [] }, "region_ids"],
      ["a channel that is not there", { name: "x", sales_channel_ids: ["sc_none"] }, "sales_channel_ids"],
      ["an id that cannot be stored", { name: "x", region_ids: ["reg_\u0000"] }, "region_ids[0]"],
      [
        "a group that is not there",
        { name: "x", rules: [{ type: "customer_group", group_ids: ["cusgroup_none"] }] },
        "rules[0].group_ids",
      ],
      ...(["product", "collection", "category", "tag", "type"] as const).map(
        (kind): [string, object, string] => [
          `a ${kind} that is not there`,
          {
            name: "x",
            rules: [WINDOW, { type: "final_sale", only_for: { [`${kind}_ids`]: ["id_none"] } }],
          },
          `rules[1].only_for.${kind}_ids`,
        ]
      ),
      [
        "a currency that is not there",
        { name: "x", rules: [{ type: "price_above", amounts: { xxz: 1 } }] },
        "rules[0].amounts.xxz",
      ],
      ["the same twice", { name: "x", rules: [WINDOW, { ...WINDOW, days: 30 }] }, "rules[1]"],
      ["half a priority", { name: "x", priority: 1.5 }, "priority"],
      ["a priority without end", { name: "x", priority: 1e300 }, "priority"],
    ]

    it.each(BAD)("is refused with its field: %s", async (_, body, field) => {
      const { status, data } = await store.staff.post<Answer>(PATH, body)
      expect([status, data.code]).toEqual([400, "invalid_data"])
      expect(data.message).toContain(`The field ${field} is not valid`)
      expect(data.message).not.toMatch(/undefined|unknown_|named_twice/)
    })

    it("leaves nothing behind", async () => {
      const { data } = await store.staff.get<AdminReturnPolicyListResponse>(PATH)
      expect(data.return_policies).toEqual([])
    })

    it("is refused where a change would make it so, and stays as it was", async () => {
      const { id } = await create([{ type: "region", region_ids: [store.fixture.shop.regions.france.id] }])
      const { status, data } = await change(id, { region_ids: [store.fixture.shop.regions.japan.id] })
      expect([status, data.code]).toEqual([400, "invalid_data"])
      await expect(read(id)).resolves.toMatchObject({
        data: { return_policy: { version: 1, region_ids: null } },
      })
      await remove(id)
    })

    it("can be switched off although what it names was deleted since", async () => {
      const tags = store.container.resolve(Modules.PRODUCT)
      const tag = await tags.createProductTags({ value: "Gone tomorrow" })
      const { id } = await create([{ type: "final_sale", only_for: { tag_ids: [tag.id] } }])
      await tags.deleteProductTags([tag.id])
      await expect(change(id, { is_enabled: false })).resolves.toMatchObject({
        status: 200,
        data: { return_policy: { version: 2 } },
      })
      await remove(id)
    })
  })

  describe("trying", () => {
    const attempt = async (path: string, body: object = {}) => {
      const answer = await store.staff.post<AdminReturnPolicyTrialResponse & Partial<RefusalBody>>(
        `${PATH}/${path}`,
        body
      )
      expect([answer.status, answer.data.code]).toEqual([200, undefined])
      return answer.data.trial
    }

    it("says of past orders how many lines get which verdict and why, and writes nothing", async () => {
      const before = await fingerprint(store.container)
      const shirt = store.fixture.shop.variants.shirt.product_id
      const trial = await attempt("try", {
        rules: [
          { type: "final_sale", only_for: { product_ids: [shirt] } },
          { type: "nothing_paid", verdict: "review" },
        ],
        region_ids: [store.fixture.shop.regions.export.id],
        limit: 100,
      })
      const lines = trial.orders.flatMap((order) => order.lines)
      expect(lines.length).toBeGreaterThan(10)
      const { yes, review, no } = trial.lines
      expect(yes + review + no).toBe(lines.length)
      expect(trial.reasons[0]).toEqual({
        code: "final_sale",
        verdict: "no",
        lines: lines.filter(({ title }) => title === "Organic cotton T-shirt").length,
      })
      const { unpaid, mugs } = store.fixture.orders
      const ofOrder = (id: string) => trial.orders.find((order) => order.id === id)
      expect(ofOrder(unpaid.id)?.lines[0].reasons.map(({ code }) => code)).toEqual([
        "final_sale",
        "nothing_paid",
      ])
      expect(ofOrder(mugs.id)?.lines[0]).toMatchObject({ verdict: "yes", reasons: [] })
      await expect(fingerprint(store.container)).resolves.toEqual(before)
    })

    it("takes the latest orders of where the policy applies", async () => {
      const { regions } = store.fixture.shop
      const trial = await attempt("try", { region_ids: [regions.japan.id, regions.kuwait.id], limit: 2 })
      const ids = trial.orders.map(({ id }) => id).sort()
      expect(ids).toEqual([store.fixture.orders.yen.id, store.fixture.orders.dinar.id].sort())
      await expect(attempt("try", { region_ids: [regions.japan.id], limit: 1 })).resolves.toMatchObject({
        orders: [{ id: store.fixture.orders.yen.id }],
      })
    })

    it("tries a policy as it is kept, with what the body would change", async () => {
      const { id } = await create([{ type: "nothing_paid" }], { is_enabled: false })
      const kept = await attempt(`${id}/try`)
      const changed = await attempt(`${id}/try`, { rules: [] })
      expect(kept.reasons.map(({ code }) => code)).toContain("nothing_paid")
      expect(changed.reasons.map(({ code }) => code)).not.toContain("nothing_paid")
      await expect(read(id)).resolves.toMatchObject({ data: { return_policy: { version: 1 } } })
      await remove(id)
    })

    it.each([
      ["no orders", { limit: 0 }, "limit"],
      ["too many", { limit: 101 }, "limit"],
      ["negative days", { rules: [{ ...WINDOW, days: -3 }] }, "rules[0].days"],
    ])("refuses %s", async (_, body, field) => {
      const { status, data } = await store.staff.post<Answer>(`${PATH}/try`, body)
      expect([status, data.code]).toEqual([400, "invalid_data"])
      expect(data.message).toContain(field)
    })

    it("of no policy finds none", async () => {
      await expect(store.staff.post(`${PATH}/rpol_none/try`)).resolves.toMatchObject({
        status: 404,
        data: { code: "not_found" },
      })
    })
  })
})
