import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../src/modules/rma"
import type { AdminRma, AdminSettlementPreviewResponse, RefusalBody } from "../../src/types/http"
import { finishUnfinished, requestRmaLabelWorkflow } from "../../src/workflows"
import { aCarrierOption } from "../factories/carrier-option"
import { aDeliveredOrder, type PlacedOrder } from "../factories/orders"
import { carrier } from "../factories/providers/unreliable-carrier/carrier"
import { readOutbox } from "../mails/read-outbox"
import { eventually, withStore } from "../runner"
import { attemptOf } from "../workflows/failing"
import { casesOf, done, itemOf } from "./cases"

type Answer = { rma: AdminRma } & Partial<RefusalBody>

withStore((store) => {
  let order: PlacedOrder
  let by_carrier: string

  beforeAll(async () => {
    order = await aDeliveredOrder(store.container, store.fixture.shop, {
      customer: store.fixture.customers.emma,
      items: [{ variant: "shirt", quantity: 40 }],
    })
    by_carrier = await aCarrierOption(store.container, store.fixture.shop)
  })

  beforeEach(() => {
    carrier.reset()
    waitForCarriers(20)
  })

  const waitForCarriers = (seconds: number) => {
    store.container.resolve(RMA_MODULE).options.provider_timeout_seconds = seconds
  }
  const cases = () => casesOf(store.staff)
  const approving = (rma: AdminRma, body: object = {}, headers?: Record<string, string>) =>
    store.staff.post<Answer>(
      `/admin/rmas/${rma.id}/approve`,
      { return_shipping_option_id: by_carrier, ...body },
      { headers }
    )
  const asking = (rma: AdminRma, body: object = {}) =>
    store.staff.post<Answer>(`/admin/rmas/${rma.id}/label/request`, body)
  const read = async ({ id }: AdminRma) =>
    (await store.staff.get<Answer>(`/admin/rmas/${id}`)).data.rma
  const alertsOf = ({ alerts }: AdminRma) => alerts.map(({ code }) => code)
  const history = async ({ id }: { id: string }) =>
    (await store.container.resolve(RMA_MODULE).listHistoryEntries({ rma_id: id }, { take: null })).map(
      ({ event }) => event
    )
  const failing = async () => {
    carrier.answerNext({ kind: "refuse" })
    return (await approving(await cases().request(order))).data.rma
  }

  it("brings the carrier's label to the case, to core's return and to the customer", async () => {
    const requested = await cases().request(order, 3)
    const { status, data } = await approving(requested, {
      items: [{ id: requested.items[0].id, approved_quantity: 2 }],
    })
    expect(status).toBe(200)
    expect(data.rma).toMatchObject({
      status: "approved",
      return_shipping_option_id: by_carrier,
      label_requested_at: null,
      label_failure: null,
      label: {
        url: "https://carrier.example/labels/6A1.pdf",
        tracking_number: "6A1",
        carrier: "Return by carrier",
      },
    })
    expect(alertsOf(data.rma)).not.toContain("label_failed")
    expect(carrier.requestsOf(requested)).toEqual([
      {
        rma_id: requested.id,
        location_id: store.fixture.shop.locations.main,
        city: "Bordeaux",
        items: [
          {
            line_item_id: order.items[0].id,
            quantity: 2,
            sku: store.fixture.shop.variants.shirt.sku,
          },
        ],
      },
    ])
    expect(await history(requested)).toEqual(
      expect.arrayContaining(["rma.approved", "label_requested", "rma.label_added"])
    )
    const returns = await store.container.resolve(ContainerRegistrationKeys.QUERY).graph({
      entity: "return",
      fields: ["fulfillments.labels.tracking_number"],
      filters: { id: data.rma.return_id ?? "" },
    })
    expect(returns.data).toMatchObject([{ fulfillments: [{ labels: [{ tracking_number: "6A1" }] }] }])
    await eventually(async () => {
      const mails = await readOutbox(store, data.rma)
      const [mail] = mails.filter(({ event }) => event === "rma.label_added")
      expect(mail).toMatchObject({ to: data.rma.email })
      expect(mail.html).toContain("https://carrier.example/labels/6A1.pdf")
    })
  })

  it("sends the parcel where the case says", async () => {
    const rma = await cases().request(order)
    await approving(rma, { location_id: store.fixture.shop.locations.damaged })
    expect(carrier.requestsOf(rma)).toMatchObject([
      { location_id: store.fixture.shop.locations.damaged },
    ])
  })

  it("raises no alarm where goods come back without a label of the carrier's", async () => {
    const { free_return } = store.fixture.shop.shipping_options
    const byHand = await approving(await cases().request(order), {
      return_shipping_option_id: free_return,
    })
    carrier.answerNext({ kind: "none" })
    const byCarrier = await approving(await cases().request(order))
    for (const { status, data } of [byHand, byCarrier]) {
      expect(status).toBe(200)
      expect(data.rma).toMatchObject({ label: null, label_requested_at: null, label_failure: null })
      expect(alertsOf(data.rma)).not.toContain("label_failed")
    }
  })

  it("keeps the number where the carrier's link is none that a browser opens", async () => {
    carrier.answerNext({ kind: "label", label_url: "javascript:alert(1)" })
    const { data } = await approving(await cases().request(order))
    expect(data.rma.label).toEqual({ tracking_number: "6A1", carrier: "Return by carrier" })
  })

  it("asks nobody where a label comes with the yes", async () => {
    const rma = await cases().request(order)
    const url = "https://carrier.example/by-hand"
    const { data } = await approving(rma, { label: { url } })
    expect(data.rma).toMatchObject({ label: { url }, return_shipping_option_id: by_carrier })
    expect(carrier.requestsOf(rma)).toEqual([])
  })

  describe("a carrier that refuses", () => {
    it("leaves the approval as it is, tells staff, and is asked again only by them", async () => {
      const rma = await failing()
      expect(rma).toMatchObject({
        status: "approved",
        label: null,
        label_requested_at: null,
        label_failure: "The carrier does not know this address",
      })
      expect(rma.return_id).not.toBeNull()
      expect(rma.alerts).toContainEqual({
        code: "label_failed",
        level: "warning",
        message: expect.stringMatching(/^The carrier gave no label: /),
      })
      expect(await history(rma)).toContain("label_failed")
      expect(carrier.requestsOf(rma)).toHaveLength(1)

      const { status, data } = await asking(rma)
      expect([status, data.rma.label?.tracking_number]).toEqual([200, "6A2"])
      expect(data.rma.label_failure).toBeNull()
      expect(alertsOf(data.rma)).not.toContain("label_failed")
    })

    it("is forgotten with a label by hand", async () => {
      const rma = await failing()
      const path = `/admin/rmas/${rma.id}/label`
      const { rma: labeled } = await done<Answer>(store.staff, path, {
        url: "https://carrier.example/by-hand",
      })
      expect(alertsOf(labeled)).not.toContain("label_failed")
    })
  })

  it("waits no longer than the settings say, and takes what comes late", async () => {
    waitForCarriers(0.2)
    carrier.answerNext({ kind: "late", after_ms: 1_500 })
    const { status, data } = await approving(await cases().request(order))
    expect(status).toBe(200)
    expect(data.rma).toMatchObject({
      status: "approved",
      label: null,
      label_failure: "The carrier did not answer within 0.2 s.",
    })
    expect(alertsOf(data.rma)).toContain("label_failed")
    await eventually(async () => {
      const late = await read(data.rma)
      expect(late).toMatchObject({ label: { tracking_number: "6A1" }, label_failure: null })
      expect(alertsOf(late)).not.toContain("label_failed")
    })
    expect(carrier.requestsOf(data.rma)).toHaveLength(1)
  })

  it("asks nobody by itself after a crash, and staff may, once nobody waits for an answer", async () => {
    const rma = await cases().approve(order)
    await attemptOf(store.container, requestRmaLabelWorkflow, {
      rma_id: rma.id,
      actor: { type: "user", id: store.fixture.admin.id },
      return_shipping_option_id: by_carrier,
    }).dieAfter("rma-unlock-order")
    expect(alertsOf(await read(rma))).toContain("label_failed")
    await finishUnfinished(store.container, new Date(Date.now() + 1_000))
    expect(carrier.requestsOf(rma)).toEqual([])
    expect(await asking(rma)).toMatchObject({ status: 409, data: { code: "transition_not_allowed" } })

    await store.container.resolve(RMA_MODULE).changeRma({
      rma: { id: rma.id, label_requested_at: new Date(Date.now() - 3_600_000) },
      history: [],
    })
    const { status, data } = await asking(rma)
    expect([status, data.rma.label?.tracking_number]).toEqual([200, "6A1"])
  })

  it("refuses a way back that is none, or not for these goods, and approves nothing", async () => {
    const { shop } = store.fixture
    await done(store.staff, "/admin/return-actions/ract_refund", {
      return_shipping_option_ids: [shop.shipping_options.free_return],
    })
    const rma = await cases().request(order)
    const before = { rma: await read(rma), history: await history(rma) }
    for (const [return_shipping_option_id, problem] of [
      ["so_none", "there is no such shipping option"],
      [shop.shipping_options.standard, "goods do not come back by this shipping option"],
      [by_carrier, "the return action of some goods does not allow it"],
    ]) {
      expect(await approving(rma, { return_shipping_option_id })).toMatchObject({
        status: 400,
        data: {
          code: "invalid_data",
          message: `The field return_shipping_option_id is not valid: ${problem}.`,
        },
      })
    }
    expect({ rma: await read(rma), history: await history(rma) }).toEqual(before)
    expect(carrier.requestsOf(rma)).toEqual([])

    await done(store.staff, "/admin/return-actions/ract_refund", { return_shipping_option_ids: null })
    expect((await approving(rma)).status).toBe(200)
  })

  describe("twice at once", () => {
    it("approves and asks once", async () => {
      const rma = await cases().request(order)
      carrier.answerNext({ kind: "late", after_ms: 300 })
      const answers = await Promise.all([approving(rma), approving(rma)])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      expect(carrier.requestsOf(rma)).toHaveLength(1)
    })

    it("answers the same key with the same answer", async () => {
      const rma = await cases().request(order)
      const headers = { "Idempotency-Key": `approve-${rma.id}` }
      const first = await approving(rma, {}, headers)
      const second = await approving(rma, {}, headers)
      expect([second.status, second.data]).toEqual([200, first.data])
      expect(carrier.requestsOf(rma)).toHaveLength(1)
    })

    it("asks again once", async () => {
      const rma = await failing()
      carrier.answerNext({ kind: "late", after_ms: 300 })
      const answers = await Promise.all([asking(rma), asking(rma)])
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
      expect(carrier.requestsOf(rma)).toHaveLength(2)
      expect(await asking(rma)).toMatchObject({ status: 409, data: { code: "transition_not_allowed" } })
    })
  })

  it("is paid by whom the reason of the goods names, else by whom their action names", async () => {
    const { too_small } = store.fixture.shop.return_reasons
    const say = (path: string, label_paid_by: string | null) =>
      done(store.staff, `/admin/${path}`, { label_paid_by })
    const rma = await cases().request(order, 1, {
      items: [{ ...itemOf(order), reason_id: too_small }],
    })
    const approved = await cases().act(rma.id, "approve", { label: { cost: 4.9 } })
    await cases().receive(approved, 1)
    const payer = async () => {
      const path = `/admin/rmas/${rma.id}/settlements/preview`
      const body = { items: [{ id: rma.items[0].id, quantity: 1 }] }
      return (await done<AdminSettlementPreviewResponse>(store.staff, path, body)).facts.label_paid_by
    }
    expect(await payer()).toBe("customer")
    await say("return-actions/ract_refund", "shop")
    expect(await payer()).toBe("shop")
    await say(`return-reason-settings/${too_small}`, "customer")
    expect(await payer()).toBe("customer")
    await say("return-actions/ract_refund", null)
    await say(`return-reason-settings/${too_small}`, null)
  })

  it("is asked by hand for approved goods only, and by a way that is named", async () => {
    const requested = await cases().request(order)
    expect(await asking(requested, { return_shipping_option_id: by_carrier })).toMatchObject({
      status: 409,
      data: { code: "transition_not_allowed" },
    })
    const approved = await cases().approve(order)
    expect(await asking(approved)).toMatchObject({ status: 400, data: { code: "invalid_data" } })
    expect(await asking(approved, { label: 1 })).toMatchObject({ status: 400 })
    const { data } = await asking(approved, { return_shipping_option_id: by_carrier })
    expect(data.rma.label?.tracking_number).toBe("6A1")
    expect((await store.visitor.post(`/admin/rmas/${approved.id}/label/request`, {})).status).toBe(401)
  })
})
