import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../../src/modules/rma"
import { approveRmaWorkflow, finishUnfinished } from "../../../src/workflows"
import type {
  AdminReturnabilityResponse,
  AdminRma,
  AdminRmaTimelineResponse,
  RefusalBody,
  ReturnabilityResponse,
  StoreRma,
} from "../../../src/types/http"
import { expectInvariants } from "../../checks"
import { aDeliveredOrder, anOrder, type OrderOptions, type PlacedOrder } from "../../factories/orders"
import { CAST } from "../../factories/people"
import { withStore, type ApiClient } from "../../runner"
import { casesOf, itemOf } from "../cases"
import { fingerprint } from "../fingerprint"
import { policiesOf } from "./policies-of"

type Answer<Rma> = { rma: Rma } & Partial<RefusalBody>

const FORTNIGHT = { type: "window", days: 14, from: "delivered" }
const BY_THEMSELVES = { auto_approve: true }

withStore((store) => {
  let emma: ApiClient
  const { create, remove, withPolicy } = policiesOf(store)

  beforeAll(async () => {
    emma = await store.signInAsCustomer(store.fixture.customers.emma)
    await store.staff.post("/admin/rma-settings", { time_zone: "Europe/Paris" })
  })

  const buy = (options: Partial<OrderOptions> = {}) =>
    aDeliveredOrder(store.container, store.fixture.shop, {
      items: [{ variant: "shirt", quantity: 2 }],
      customer: store.fixture.customers.emma,
      ...options,
    })
  const ask = (order: PlacedOrder, item: object = {}, more: object = {}) =>
    emma.post<Answer<StoreRma>>("/store/rmas", {
      order_id: order.id,
      items: [
        {
          line_item_id: order.items[0].id,
          quantity: 1,
          reason_id: store.fixture.shop.return_reasons.too_small,
          action_id: "ract_refund",
          note: "The sleeves are too short",
          ...item,
        },
      ],
      ...more,
    })
  const returnabilityOf = async (order: PlacedOrder, query = {}) => {
    const path = `/store/orders/${order.id}/returnability`
    return (await emma.get<ReturnabilityResponse>(path, { query })).data.returnability.items[0]
  }
  const forStaff = async (order: PlacedOrder, query = {}) => {
    const path = `/admin/orders/${order.id}/returnability`
    return (await store.staff.get<AdminReturnabilityResponse>(path, { query })).data.returnability
  }
  const codesFor = async (order: PlacedOrder) =>
    (await forStaff(order)).items.map(({ reasons }) => reasons.map(({ code }) => code))
  const askAsStaff = (order: PlacedOrder, more: object = {}) =>
    store.staff.post<Answer<AdminRma>>("/admin/rmas", {
      order_id: order.id,
      items: [itemOf(order)],
      ...more,
    })
  const timelineOf = async (id: string) =>
    (await store.staff.get<AdminRmaTimelineResponse>(`/admin/rmas/${id}/timeline`)).data.timeline
  const readCase = async (id: string) =>
    (await store.staff.get<Answer<AdminRma>>(`/admin/rmas/${id}`)).data.rma

  describe("a window that is over", () => {
    it("binds the customer, who hears why in their own words, and nothing is written", async () => {
      const order = await buy({ placed_days_ago: 20 })
      await withPolicy([FORTNIGHT], {}, async () => {
        const english = await returnabilityOf(order)
        expect(english).toMatchObject({
          verdict: "no",
          actions: [],
          returnable_until: expect.stringMatching(/T2[12]:59:59.999Z$/),
          reasons: [
            {
              code: "window_over",
              message: expect.stringMatching(
                /^The time for returns is over: it was until \d{1,2} \w+ \d{4}, 14 days from the delivery on \d{1,2} \w+ \d{4}\.$/
              ),
            },
          ],
        })
        const french = await returnabilityOf(order, { locale: "fr" })
        expect(french.reasons[0].message).toMatch(
          /^Le délai de retour est dépassé : il courait jusqu’au \d{1,2} \S+ \d{4}, soit 14 jours à compter de la livraison du \d{1,2} \S+ \d{4}\.$/
        )

        const before = await fingerprint(store.container)
        const { status, data } = await ask(order, {}, { locale: "fr-FR" })
        expect([status, data.code]).toEqual([400, "not_eligible"])
        expect(data.message).toMatch(/^Les conditions de retour .* Le délai de retour est dépassé/)
        expect(data.items).toEqual([
          { line_item_id: order.items[0].id, reasons: french.reasons },
        ])
        await expect(fingerprint(store.container)).resolves.toEqual(before)
      })
    })

    it("advises staff, who say why they do otherwise: it stands in the history, for staff", async () => {
      const order = await buy({ placed_days_ago: 20 })
      await withPolicy([FORTNIGHT], {}, async (policy) => {
        await expect(forStaff(order)).resolves.toMatchObject({
          policy: { id: policy.id, name: policy.name, version: 1 },
          items: [{ verdict: "no", reasons: [{ code: "window_over" }] }],
        })
        const before = await fingerprint(store.container)
        for (const override_reason of [undefined, null, " "]) {
          const { status, data } = await askAsStaff(order, { override_reason })
          expect([status, data.code]).toEqual([400, "invalid_data"])
          expect(data.message).toContain("override_reason")
        }
        await expect(fingerprint(store.container)).resolves.toEqual(before)

        const { status, data } = await askAsStaff(order, { override_reason: "A friend of the house" })
        expect(status).toBe(200)
        expect(data.rma).toMatchObject({
          status: "requested",
          policy_id: policy.id,
          policy_version: 1,
          override_reason: "A friend of the house",
        })
        const timeline = await timelineOf(data.rma.id)
        expect(timeline.find(({ event }) => event === "policy_overridden")).toMatchObject({
          actor_type: "user",
          data: {
            policy_id: policy.id,
            policy_version: 1,
            verdict: "no",
            reason: "A friend of the house",
            lines: [{ verdict: "no", reasons: [{ code: "window_over", details: { days: 14 } }] }],
          },
        })
        const told = await emma.get(`/store/rmas/${data.rma.id}`)
        expect(told.status).toBe(200)
        expect(JSON.stringify(told.data)).not.toMatch(/friend of the house|rpol_/)
      })
    })

    it("is asked of a draft when it is submitted, not before", async () => {
      const order = await buy({ placed_days_ago: 20 })
      await withPolicy([FORTNIGHT], {}, async (policy) => {
        const { data } = await askAsStaff(order, { status: "draft" })
        expect(data.rma).toMatchObject({ status: "draft", policy_id: null })
        const submit = (body: object) =>
          store.staff.post<Answer<AdminRma>>(`/admin/rmas/${data.rma.id}/submit`, body)
        await expect(submit({})).resolves.toMatchObject({
          status: 400,
          data: { code: "invalid_data", message: expect.stringContaining("override_reason") },
        })
        await expect(submit({ override_reason: "It was our fault" })).resolves.toMatchObject({
          status: 200,
          data: { rma: { status: "requested", policy_id: policy.id, policy_version: 1 } },
        })
      })
    })

    it("is asked again on reopening, and holds longer where staff grant more time", async () => {
      const order = await buy()
      const { act, request } = casesOf(store.staff)
      const { id } = await request(order)
      await act(id, "reject", { reason: "Worn" })
      const reopened = await withPolicy([FORTNIGHT], {}, async () => {
        await moveDelivery(order, 20)
        const reopen = (body: object = {}) =>
          store.staff.post<Answer<AdminRma>>(`/admin/rmas/${id}/reopen`, body)
        await expect(reopen()).resolves.toMatchObject({ status: 400, data: { code: "invalid_data" } })
        const in_a_week = new Date(Date.now() + 7 * 24 * 60 * 60 * 1000).toISOString()
        return await reopen({ return_by: in_a_week })
      })
      expect(reopened).toMatchObject({ status: 200, data: { rma: { status: "requested" } } })
      expect((await timelineOf(id)).map(({ event }) => event)).not.toContain("policy_overridden")
    })
  })

  describe("a look by a person", () => {
    it("is taken, and never approved by itself", async () => {
      const order = await buy()
      const dear = { type: "price_above", amounts: { eur: 49.99 } }
      await withPolicy([dear], BY_THEMSELVES, async (policy) => {
        await expect(returnabilityOf(order)).resolves.toMatchObject({
          verdict: "review",
          reasons: [
            {
              code: "price_above",
              message:
                "It cost €50.00, which is more than €49.99. We look at such requests one by one.",
            },
          ],
        })
        const { data } = await ask(order)
        expect(data.rma.status).toBe("requested")
        await expect(readCase(data.rma.id)).resolves.toMatchObject({
          status: "requested",
          policy_id: policy.id,
        })
        const events = (await timelineOf(data.rma.id)).map(({ event }) => event)
        expect(events.sort()).toEqual(["policy_judged", "rma.requested"])
      })
    })
  })

  describe("a policy that approves by itself", () => {
    it("approves what every line of says yes, as the system, by the policy", async () => {
      const order = await buy()
      await withPolicy([FORTNIGHT], BY_THEMSELVES, async (policy) => {
        const { status, data } = await ask(order)
        expect([status, data.rma.status]).toEqual([200, "approved"])
        const rma = await readCase(data.rma.id)
        expect(rma).toMatchObject({ status: "approved", return_id: expect.any(String) })
        expect((await timelineOf(rma.id)).find(({ event }) => event === "rma.approved")).toMatchObject({
          actor_type: "system",
          data: { policy_id: policy.id, policy_version: 1 },
        })
      })
    })

    it("issues store credit by itself, once, before the goods are there", async () => {
      const order = await buy()
      const terms = {
        pay_before_receipt: "store_credit",
        instant_gift_card: true,
        restocking_fee: { type: "percent", percent: 10 },
      }
      await withPolicy([], { ...BY_THEMSELVES, terms }, async () => {
        const { data } = await ask(order, { action_id: "ract_store_credit" })
        await finishUnfinished(store.container, new Date())
        const { status, settlements } = await readCase(data.rma.id)
        expect([status, settlements.length]).toEqual(["approved", 1])
        expect(settlements[0]).toMatchObject({
          owed: 45,
          lines: [{ type: "item_value", amount: 50 }, { type: "restocking_fee", amount: -5 }],
          reimbursements: [{ tender: "store_credit", amount: 45, status: "paid" }],
        })
        await expectInvariants(store.container, order.id)
      })
    })

    it("issues that credit later where the process died behind the approval, and once", async () => {
      const order = await buy()
      const terms = { pay_before_receipt: "store_credit", instant_gift_card: true }
      await withPolicy([], { auto_approve: false, terms }, async () => {
        const { id } = (await ask(order, { action_id: "ract_store_credit" })).data.rma
        const due = new Date(Date.now() - 60 * 60 * 1000)
        await store.container.resolve(RMA_MODULE).updateRmas({ id, auto_approval_due_at: due })
        await approveRmaWorkflow(store.container).run({
          input: { rma_id: id, actor: { type: "system", id: null }, by_policy: true },
        })
        await expect(readCase(id)).resolves.toMatchObject({ status: "approved", settlements: [] })

        await finishUnfinished(store.container, new Date())
        await finishUnfinished(store.container, new Date())
        const { settlements } = await readCase(id)
        expect(settlements).toMatchObject([
          { owed: 50, reimbursements: [{ tender: "store_credit", amount: 50, status: "paid" }] },
        ])
        const [row] = await store.container.resolve(RMA_MODULE).listRmas({ id })
        expect(row.auto_approval_due_at).toBeNull()
        await expectInvariants(store.container, order.id)
      })
    })

    it("leaves to a person what is not about money, what staff write down, and other kinds", async () => {
      const [exchange, dispute, byStaff] = [await buy(), await buy(), await buy()]
      await withPolicy([], BY_THEMSELVES, async () => {
        const statuses = [
          (await ask(exchange, { action_id: "ract_exchange" })).data.rma.status,
          (await ask(dispute, {}, { kind: "dispute" })).data.rma.status,
          (await askAsStaff(byStaff)).data.rma.status,
        ]
        expect(statuses).toEqual(["requested", "requested", "requested"])
      })
    })

    it("leaves the case to a person where it cannot approve it, and says so to nobody but them", async () => {
      const order = await buy()
      await withPolicy([], BY_THEMSELVES, async () => {
        await store.staff.post("/admin/order-edits", { order_id: order.id })
        const { status, data } = await ask(order)
        expect([status, data.rma.status]).toEqual([200, "requested"])
        await expect(timelineOf(data.rma.id)).resolves.toContainEqual(
          expect.objectContaining({
            event: "auto_approval_failed",
            actor_type: "system",
            data: { code: "order_change_open" },
          })
        )
        await store.staff.delete(`/admin/order-edits/${order.id}`)
        await finishUnfinished(store.container, new Date())
        await expect(readCase(data.rma.id)).resolves.toMatchObject({ status: "requested" })
      })
    })

    it("is finished later where the process died in between, unless staff took it on", async () => {
      const [left, taken] = [await buy(), await buy()]
      await withPolicy([], {}, async () => {
        const cases = [(await ask(left)).data.rma, (await ask(taken)).data.rma]
        await casesOf(store.staff).act(cases[1].id, "acknowledge")
        const anHourAgo = new Date(Date.now() - 60 * 60 * 1000)
        for (const { id } of cases) {
          await store.container
            .resolve(RMA_MODULE)
            .updateRmas({ id, auto_approval_due_at: anHourAgo })
        }
        await finishUnfinished(store.container, new Date())
        const statuses = await Promise.all(cases.map(async ({ id }) => (await readCase(id)).status))
        expect(statuses).toEqual(["approved", "requested"])
      })
    })
  })

  describe("what the rules ask about", () => {
    it("knows the group of a customer", async () => {
      const order = await buy()
      const customers = store.container.resolve(Modules.CUSTOMER)
      const group = await customers.createCustomerGroups({ name: "Resellers" })
      const rule = { type: "customer_group", group_ids: [group.id] }
      await withPolicy([rule], {}, async () => {
        await expect(codesFor(order)).resolves.toEqual([[]])
        const membership = { customer_id: order.customer_id, customer_group_id: group.id }
        await customers.addCustomerToGroup(membership)
        await expect(codesFor(order)).resolves.toEqual([["customer_group"]])
        await customers.removeCustomerFromGroup(membership)
      })
    })

    it("knows the region, what was paid, and what was delivered", async () => {
      const unpaid = await buy({ captured: "nothing" })
      const onItsWay = await buy({ delivered: false })
      const rules = [{ type: "nothing_paid" }, { type: "delivered", verdict: "review" }]
      await withPolicy(rules, {}, async () => {
        await expect(codesFor(unpaid)).resolves.toEqual([["nothing_paid"]])
        await expect(codesFor(onItsWay)).resolves.toEqual([["not_delivered"]])
      })
      const { regions } = store.fixture.shop
      await withPolicy([{ type: "region", region_ids: [regions.export.id] }], {}, async () => {
        await expect(codesFor(unpaid)).resolves.toEqual([["region"]])
        await expect(codesFor(store.fixture.orders.yen)).resolves.toEqual([[], []])
      })
    })

    it("counts the other cases of the same person, whatever the order", async () => {
      const asGuest = { customer: undefined, person: CAST.luc }
      const [first, second] = [await buy(asGuest), await buy(asGuest)]
      const rule = { type: "too_many_returns", max: 1, days: 30, verdict: "no" }
      await withPolicy([rule], {}, async () => {
        await expect(codesFor(second)).resolves.toEqual([[]])
        const { data } = await askAsStaff(first)
        await expect(codesFor(second)).resolves.toEqual([["too_many_returns"]])
        await expect(codesFor(store.fixture.orders.yen)).resolves.toEqual([[], []])
        await casesOf(store.staff).act(data.rma.id, "cancel")
        await expect(codesFor(second)).resolves.toEqual([[]])
      })
    })

    it("selects by collection, category, tag and type, also when the product is gone", async () => {
      const products = store.container.resolve(Modules.PRODUCT)
      const order = await buy({ items: [{ variant: "hoodie", quantity: 1 }] })
      const { product_id } = store.fixture.shop.variants.hoodie
      const collection = await products.createProductCollections({ title: "Winter" })
      const category = await products.createProductCategories({ name: "Warm" })
      const tag = await products.createProductTags({ value: "Last one" })
      const type = await products.createProductTypes({ value: "Sweatshirt" })
      await products.updateProducts(product_id, {
        collection_id: collection.id,
        category_ids: [category.id],
        tag_ids: [tag.id],
        type_id: type.id,
      })
      const selections = [
        { product_ids: [product_id] },
        { collection_ids: [collection.id] },
        { category_ids: [category.id] },
        { tag_ids: [tag.id] },
        { type_ids: [type.id] },
      ]
      const rules = selections.map((only_for) => ({ type: "final_sale", only_for }))
      await withPolicy(rules, {}, async () => {
        const everyone = selections.map(() => "final_sale")
        await expect(codesFor(order)).resolves.toEqual([everyone])
        await products.softDeleteProducts([product_id])
        await expect(codesFor(order)).resolves.toEqual([everyone])
        await products.restoreProducts([product_id])
      })
    })

    it("judges an order without customer, region and channel by what applies everywhere", async () => {
      const order = await anOrder(store.container, store.fixture.shop, {
        items: [{ variant: "shirt", quantity: 1 }],
        person: CAST.noor,
        shipped: "all",
      })
      const knex = store.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      await knex("order")
        .where({ id: order.id })
        .update({ customer_id: null, region_id: null, sales_channel_id: null })
      const group = await store.container
        .resolve(Modules.CUSTOMER)
        .createCustomerGroups({ name: "Everybody else" })
      const { regions, sales_channel_id } = store.fixture.shop
      const rules = [
        { type: "customer_group", group_ids: [group.id] },
        { type: "region", region_ids: [regions.export.id] },
        { type: "too_many_returns", max: 1, days: 30 },
        { type: "nothing_paid" },
      ]
      const particular = { priority: 9, sales_channel_ids: [sales_channel_id] }
      await withPolicy([{ type: "delivered" }], particular, () =>
        withPolicy(rules, {}, async () => {
          await expect(codesFor(order)).resolves.toEqual([["nothing_paid"]])
        })
      )
    })
  })

  it("picks one of twenty policies, and tells which", async () => {
    const order = await buy()
    const { regions, sales_channel_id } = store.fixture.shop
    const policies = []
    for (let priority = 1; priority <= 18; priority++) {
      policies.push(await create([], { name: `P${priority}`, priority }))
    }
    policies.push(
      await create([], { name: "Elsewhere", priority: 99, region_ids: [regions.japan.id] }),
      await create([], { name: "Off", priority: 98, is_enabled: false })
    )
    const name = async () => (await forStaff(order)).policy?.name
    await expect(name()).resolves.toBe("P18")
    const equal = await create([], { name: "Later", priority: 18, sales_channel_ids: [sales_channel_id] })
    await expect(name()).resolves.toBe("P18")
    await remove(policies[17].id)
    await expect(name()).resolves.toBe("Later")
    for (const { id } of [...policies, equal]) await remove(id)
  })

  it("tells staff in their language, whatever the customer's is", async () => {
    const order = await buy()
    await withPolicy([{ type: "delivered" }, { type: "nothing_paid" }], {}, async () => {
      const unpaid = await buy({ captured: "nothing" })
      const message = async (query: object) => (await forStaff(unpaid, query)).items[0].reasons[0].message
      await expect(message({ locale: "fr" })).resolves.toMatch(/^Rien n’a encore été payé/)
      await expect(message({})).resolves.toMatch(/^Nothing has been paid/)
      const path = `/admin/orders/${order.id}/returnability`
      await expect(store.staff.get(path, { query: { locale: "x'--" } })).resolves.toMatchObject({
        status: 400,
        data: { code: "invalid_data" },
      })
      await expect(
        store.staff.get("/admin/orders/order_none/returnability")
      ).resolves.toMatchObject({ status: 404, data: { code: "not_found" } })
      await expect(store.visitor.get(path)).resolves.toMatchObject({ status: 401 })
    })
  })

  /** As if its parcels had come so many days ago. */
  async function moveDelivery({ id }: PlacedOrder, days: number) {
    const knex = store.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
    await knex.raw(
      `update fulfillment set delivered_at = delivered_at - make_interval(days => :days)
       where id in (select fulfillment_id from order_fulfillment where order_id = :id)`,
      { id, days }
    )
  }
})
