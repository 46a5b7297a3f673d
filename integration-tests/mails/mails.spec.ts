import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { OutboxMail } from "../../demo/outbox-provider/service"
import { RMA_MODULE } from "../../src/modules/rma"
import type {
  AdminNotificationDeliveryResponse,
  AdminNotificationPreviewResponse,
  AdminNotificationTemplateListResponse,
  AdminNotificationTemplateResponse,
  AdminRma,
  AdminRmaTimelineResponse,
  HttpNotificationDelivery,
  RefusalBody,
} from "../../src/types/http"
import { expireOverdueCases, remindOfDeadlines, sendDueMails } from "../../src/workflows"
import { letTimePass } from "../factories/let-time-pass"
import { aDeliveredOrder, type PlacedOrder } from "../factories/orders"
import { aCustomer, CAST } from "../factories/people"
import { gateway } from "../factories/providers/unreliable-payment/gateway"
import { eventually, withStore } from "../runner"
import { casesOf, done } from "../http/cases"
import { readOutbox } from "./read-outbox"

const TEMPLATES = "/admin/rma-notification-templates"
const SHOP = "returns@maison-morel.example"
const MINUTE_MS = 60_000

withStore((store) => {
  const cases = () => casesOf(store.staff)
  const service = () => store.container.resolve(RMA_MODULE)
  let order: PlacedOrder

  beforeAll(async () => {
    order = await aDeliveredOrder(store.container, store.fixture.shop, {
      customer: store.fixture.customers.emma,
      items: [{ variant: "shirt", quantity: 40 }],
    })
  })

  const mailsTo = async (to: string, rma: AdminRma) =>
    (await readOutbox(store, rma)).filter((mail) => mail.to === to)
  const mail = async (rma: AdminRma, event: string, to = rma.email): Promise<OutboxMail> => {
    let found: OutboxMail | undefined
    await eventually(async () => {
      found = (await mailsTo(to, rma)).find((one) => one.event === event)
      expect(found).toBeDefined()
    })
    if (!found) throw new Error(`Nobody mailed ${to} about ${event}`)
    return found
  }
  async function deliveriesOf({ id }: AdminRma, event: string): Promise<HttpNotificationDelivery[]> {
    const { data } = await store.staff.get<AdminRmaTimelineResponse>(`/admin/rmas/${id}/timeline`)
    return data.timeline.filter((one) => one.event === event).flatMap((one) => one.deliveries)
  }
  const whenSent = (rma: AdminRma, event: string, count = 2) =>
    eventually(async () => {
      const deliveries = await deliveriesOf(rma, event)
      expect(deliveries.map(({ status }) => status)).toEqual(Array(count).fill("sent"))
    })

  describe("what both sides are told", () => {
    it("follows the order to the account that took it over", async () => {
      const jonas = await aCustomer(store.container, CAST.jonas)
      const taken = await aDeliveredOrder(store.container, store.fixture.shop, {
        customer: store.fixture.customers.emma,
        items: [{ variant: "shirt", quantity: 1 }],
      })
      const rma = await cases().request(taken)
      await mail(rma, "rma.requested")
      // As core transfers orders: the e-mail stays as it was.
      await store.container
        .resolve(Modules.ORDER)
        .updateOrders(taken.id, { customer_id: jonas.id })
      await cases().act(rma.id, "reject", { reason: "Too late" })
      await mail(rma, "rma.rejected", jonas.email)
      const toEmma = (await mailsTo(rma.email, rma)).map(({ event }) => event)
      expect(toEmma).toEqual(["rma.requested"])
    })

    it("of a case from its request to its end", async () => {
      const rma = await cases().request(order, 2, { customer_note: "<b>Ring</b> & wait" })
      const opened = await mail(rma, "rma.requested")
      expect(opened.subject).toBe(`We have your request ${rma.display_id}`)
      expect(opened.text).toContain("2 × ")
      expect(opened.text).toMatch(new RegExp(`/cases/${rma.id}#access=rgrant_`))
      const toShop = await mail(rma, "rma.requested", SHOP)
      expect(toShop.html).toContain("&lt;b&gt;Ring&lt;/b&gt; &amp; wait")
      expect(toShop.html).not.toContain("<b>Ring")
      expect(toShop.text).toContain(`/app/returns/${rma.id}`)
      expect(toShop.text).not.toContain("#access=")

      await cases().act(rma.id, "approve")
      const yes = await mail(rma, "rma.approved")
      expect(yes.attachments).toEqual([{ filename: `${rma.display_id}.pdf` }])
      expect(yes.text).toContain("33000 Bordeaux")
      expect(yes.text).toContain("The return slip is attached")
      expect((await mail(rma, "rma.approved", SHOP)).attachments).toEqual([])

      await cases().receive(rma, 2)
      expect((await mail(rma, "rma.goods_received")).text).toContain("2 × ")
      await cases().settle(rma, 2, { tenders: [{ tender: "manual" }] })
      const paid = await mail(rma, "reimbursement.paid")
      expect(paid.text).toContain("€100.00")
      expect(paid.text).toContain("in the way that we agreed on")
      await cases().act(rma.id, "complete")
      await mail(rma, "rma.completed")
      await mail(rma, "rma.completed", SHOP)
      await cases().act(rma.id, "reopen")
      await mail(rma, "rma.reopened")
    })

    it("of a no, and why; of what is closed short; of a cancellation; of more time", async () => {
      const refused = await cases().request(order)
      await cases().act(refused.id, "reject", { reason: "The seal was broken" })
      expect((await mail(refused, "rma.rejected")).text).toContain("The seal was broken")

      const partly = await cases().approve(order, 3)
      await done(store.staff, `/admin/rmas/${partly.id}/extend`, {
        return_by: "2099-12-31",
        reason: "Holidays",
      })
      expect((await mail(partly, "rma.return_by_extended")).text).toContain("31 December 2099")
      await cases().receive(partly, 1)
      await cases().act(partly.id, "close-short", {
        items: [{ id: partly.items[0].id, quantity: 2 }],
        reason: "Lost",
      })
      expect((await mail(partly, "rma.closed_short")).text).toContain("2 × ")

      const dropped = await cases().request(order)
      await cases().act(dropped.id, "cancel")
      await mail(dropped, "rma.canceled")
      await mail(dropped, "rma.canceled", SHOP)
    })

    it("of a deadline that comes near, and of one that has passed", async () => {
      const late = await aDeliveredOrder(store.container, store.fixture.shop, {
        customer: store.fixture.customers.emma,
        items: [{ variant: "shirt", quantity: 1 }],
      })
      const rma = await cases().approve(late)
      await letTimePass(store.container, late.id, 12)
      await remindOfDeadlines(store.container, new Date())
      const soon = await mail(rma, "rma.expiring_soon")
      expect(soon.subject).toBe(`Please send back ${rma.display_id} soon`)
      expect(soon.text).toContain("1 × ")

      await letTimePass(store.container, late.id, 3)
      await expireOverdueCases(store.container, new Date())
      expect((await mail(rma, "rma.expired")).text).toContain("did not reach us in time")
      await mail(rma, "rma.expired", SHOP)
      const toShop = (await mailsTo(SHOP, rma)).map(({ event }) => event)
      expect(toShop).toEqual(["rma.requested", "rma.approved", "rma.expired"])
    })

    it("of a payment that failed, which the shop has to see to and the customer need not know", async () => {
      const charged = await aDeliveredOrder(store.container, store.fixture.shop, {
        customer: store.fixture.customers.emma,
        items: [{ variant: "shirt", quantity: 1 }],
        payment_provider: "pp_unreliable_test",
      })
      const rma = await cases().receive(await cases().approve(charged), 1)
      gateway.reset()
      gateway.answerNext({ kind: "refuse" })
      await cases().settle(rma, 1, { tenders: [{ tender: "original_payment" }] })
      const failed = await mail(rma, "reimbursement.failed", SHOP)
      expect(failed.subject).toBe(`A payment for ${rma.display_id} failed`)
      expect(failed.text).toContain("€50.00 could not be paid back")
      expect(failed.text).toContain(`/app/returns/${rma.id}`)
      await whenSent(rma, "reimbursement.failed", 1)
      const toCustomer = (await mailsTo(rma.email, rma)).map(({ event }) => event)
      expect(toCustomer).toEqual(["rma.requested", "rma.approved", "rma.goods_received"])
    })

    it("in the language of the case", async () => {
      const rma = await cases().request(order, 1, { locale: "fr-FR" })
      const opened = await mail(rma, "rma.requested")
      expect(opened.subject).toBe(`Nous avons bien reçu votre demande ${rma.display_id}`)
      expect(opened.html).toContain('<html lang="fr-FR">')
      expect(opened.text).toContain("Bonjour Emma,")
    })

    it("and nothing to a customer where staff, or the setting, say so", async () => {
      const settings = (values: object) => done(store.staff, "/admin/rma-settings", { ...values })
      await settings({ notify_customer: false })
      const rma = await cases().request(order)
      await whenSent(rma, "rma.requested", 1)
      await cases().act(rma.id, "approve", { notify_customer: true })
      await whenSent(rma, "rma.approved", 2)
      await settings({ notify_customer: true, mails_off: ["rma.canceled:shop"] })
      await cases().act(rma.id, "cancel")
      await whenSent(rma, "rma.canceled", 1)
      expect((await mailsTo(rma.email, rma)).map(({ event }) => event)).toEqual([
        "rma.approved",
        "rma.canceled",
      ])
      await settings({ mails_off: [] })
    })

    it("and leaves no trace of links in what is stored", async () => {
      const rma = await cases().approve(order)
      await whenSent(rma, "rma.approved")
      const sql = store.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const rows = await sql("notification").where({ resource_id: rma.id }).select("*")
      expect(rows.length).toBeGreaterThan(0)
      const stored = JSON.stringify([
        rows,
        await service().listNotificationDeliveries({ rma_id: rma.id }),
        await service().listHistoryEntries({ rma_id: rma.id }),
      ])
      expect(stored).not.toMatch(/#access|rgrant_|<html/)
    })
  })

  describe("a mail that failed", () => {
    /** Medusa's module as it answers when its provider is down. */
    function breakProvider() {
      const notifications = store.container.resolve(Modules.NOTIFICATION)
      const send = jest
        .spyOn(notifications, "createNotifications")
        .mockRejectedValue(new Error("The provider is down: https://x.example/#access=rgrant_1.secret"))
      return send
    }
    const due = async (rma: AdminRma) => {
      const waiting = await service().listNotificationDeliveries({ rma_id: rma.id, status: "pending" })
      for (const { id } of waiting) {
        await service().updateNotificationDeliveries({ id, next_attempt_at: new Date() })
      }
    }

    it("is tried again later and later, then no more, and its case goes on", async () => {
      const broken = breakProvider()
      try {
        const rma = await cases().request(order)
        await eventually(async () => {
          const deliveries = await deliveriesOf(rma, "rma.requested")
          expect(deliveries.map(({ attempts, failure }) => [attempts, failure])).toEqual([
            [1, "The provider is down: https://x.example/#access=…"],
            [1, "The provider is down: https://x.example/#access=…"],
          ])
        })
        expect(await sendDueMails(store.container)).toBe(0)
        for (const minutes of [5, 30, 120, 720]) {
          await due(rma)
          await sendDueMails(store.container)
          const [{ next_attempt_at, status }] = await deliveriesOf(rma, "rma.requested")
          expect(status).toBe("pending")
          const wait = new Date(next_attempt_at ?? 0).getTime() - Date.now()
          expect(wait).toBeGreaterThan((minutes - 1) * MINUTE_MS)
          expect(wait).toBeLessThanOrEqual(minutes * MINUTE_MS)
        }
        await due(rma)
        await sendDueMails(store.container)
        for (const delivery of await deliveriesOf(rma, "rma.requested")) {
          expect(delivery).toMatchObject({ status: "failed", attempts: 6, next_attempt_at: null })
        }
        expect((await cases().act(rma.id, "approve", { notify_customer: false })).status).toBe("approved")
      } finally {
        broken.mockRestore()
      }
    })

    it("goes out once when several servers find it at the same time", async () => {
      const broken = breakProvider()
      const rma = await cases().request(order)
      await eventually(async () => {
        const deliveries = await deliveriesOf(rma, "rma.requested")
        expect(deliveries.map(({ attempts }) => attempts)).toEqual([1, 1])
        expect(deliveries.every(({ failure }) => failure !== null)).toBe(true)
      })
      broken.mockRestore()
      await due(rma)
      const tried = await Promise.all(Array.from({ length: 8 }, () => sendDueMails(store.container)))
      expect(tried.reduce((sum, one) => sum + one, 0)).toBe(2)
      await whenSent(rma, "rma.requested")
      expect(await readOutbox(store, rma)).toHaveLength(2)
    })

    it("goes out once though the server dies before it can say so", async () => {
      const rma = await cases().request(order)
      await whenSent(rma, "rma.requested")
      for (const { id } of await deliveriesOf(rma, "rma.requested")) {
        await service().updateNotificationDeliveries({
          id,
          status: "pending",
          sent_at: null,
          next_attempt_at: new Date(),
        })
      }
      await sendDueMails(store.container)
      await whenSent(rma, "rma.requested")
      expect(await readOutbox(store, rma)).toHaveLength(2)
    })

    it("is sent again by staff, with what its event said, and the history says who", async () => {
      const rma = await cases().request(order)
      await cases().act(rma.id, "reject", { reason: "Too late" })
      await whenSent(rma, "rma.rejected")
      await cases().act(rma.id, "reopen")
      const [first] = (await deliveriesOf(rma, "rma.rejected")).filter(
        ({ audience }) => audience === "customer"
      )
      const path = `/admin/rma-notification-deliveries/${first.id}/resend`
      const { rma_notification_delivery: again } =
        await done<AdminNotificationDeliveryResponse>(store.staff, path)
      expect(again).toMatchObject({
        status: "sent",
        requested_by: store.fixture.admin.id,
        history_id: first.history_id,
      })
      expect(again.id).not.toBe(first.id)
      const sent = (await mailsTo(rma.email, rma)).filter(({ event }) => event === "rma.rejected")
      expect(sent).toHaveLength(2)
      expect(sent[1].text).toContain("Too late")
      expect((await store.staff.post("/admin/rma-notification-deliveries/rdel_x/resend")).status).toBe(404)
      expect((await store.visitor.post(path)).status).toBe(401)
    })
  })

  describe("the words of a merchant", () => {
    const get = async (id: string) =>
      (await store.staff.get<AdminNotificationTemplateResponse>(`${TEMPLATES}/${id}`)).data
        .rma_notification_template

    it("are ours until somebody writes others, and again once these are deleted", async () => {
      const { data } = await store.staff.get<AdminNotificationTemplateListResponse>(
        `${TEMPLATES}?limit=100`
      )
      expect(data.count).toBe(data.rma_notification_templates.length)
      expect(data.locales).toEqual(["en", "fr"])
      expect(data.rma_notification_templates.some(({ is_custom }) => is_custom)).toBe(false)

      const words = { subject: "Hallo {{ rma.number }}", body: "<p>Guten Tag, {{ link | button: 'Los' }}</p>" }
      const { rma_notification_template: saved } = await done<AdminNotificationTemplateResponse>(
        store.staff,
        TEMPLATES,
        { event: "rma.requested", audience: "customer", locale: "de", ...words }
      )
      expect(saved).toMatchObject({ id: "rma.requested:customer:de", is_custom: true, ...words })
      expect(await get("rma.requested:customer:de-AT")).toMatchObject({ is_custom: false, ...words })

      const rma = await cases().request(order, 1, { locale: "de-AT" })
      expect((await mail(rma, "rma.requested")).subject).toBe(`Hallo ${rma.display_id}`)

      const { status } = await store.staff.delete(`${TEMPLATES}/rma.requested:customer:de`)
      expect(status).toBe(200)
      expect(await get("rma.requested:customer:de")).toMatchObject({
        is_custom: false,
        subject: "We have your request {{ rma.number }}",
      })
    })

    it.each([
      ["an unknown variable", { body: "<p>Hi</p>\n{{ rma.numbr }}" }, "line 2, column 4, there is no variable rma.numbr"],
      ["a loop without end", { body: "{% for a in (1..99999999) %}x{% endfor %}" }, "a loop may be too long"],
      ["a file", { body: "{% include '/etc/passwd' %}" }, "there is no tag include"],
      ["an open tag in the subject", { subject: "{% if link %}" }, "in the subject, line 1, column 1"],
    ])("are refused with %s, and nothing is stored", async (_what, words, sentence) => {
      const path = `${TEMPLATES}/rma.approved:customer:fr`
      const before = await get("rma.approved:customer:fr")
      for (const to of [path, `${path}/preview`, `${path}/test`]) {
        const body = to.endsWith("test") ? { ...words, to: "me@shop.example" } : words
        const { status, data } = await store.staff.post<RefusalBody>(to, body)
        expect([to, status, data.code]).toEqual([to, 400, "template_invalid"])
        expect(data.message).toContain(sentence)
      }
      expect(await get("rma.approved:customer:fr")).toEqual(before)
    })

    it.each([
      ["rma.approved:customer", 404],
      ["rma.nothing:customer:fr", 404],
      ["rma.approved:customer:..%2Fetc", 404],
      ["reimbursement.failed:customer:fr", 404],
    ])("%s names none", async (id, status) => {
      expect((await store.staff.get(`${TEMPLATES}/${id}`)).status).toBe(status)
      expect((await store.staff.post(`${TEMPLATES}/${id}`, { subject: "x" })).status).toBe(status)
      expect((await store.staff.delete(`${TEMPLATES}/${id}`)).status).toBe(status)
    })

    it.each([
      [{ event: "rma.nothing", audience: "customer", locale: "fr", subject: "x", body: "x" }],
      [{ event: "rma.approved", audience: "everybody", locale: "fr", subject: "x", body: "x" }],
      [{ event: "rma.approved", audience: "customer", locale: "no language", subject: "x", body: "x" }],
      [{ event: "rma.approved", audience: "customer", locale: "fr", subject: " ", body: "x" }],
      [{ event: "rma.approved", audience: "customer", locale: "fr", subject: "x", body: "" }],
      [{ event: "rma.approved", audience: "customer", locale: "fr", subject: "x", body: "x\u0000" }],
      [{ event: "rma.approved", audience: "customer", locale: "fr", subject: "x", body: "x".repeat(50_001) }],
    ])("are refused as malformed: %j", async (body) => {
      const { status, data } = await store.staff.post<RefusalBody>(TEMPLATES, body)
      expect([status, data.code]).toEqual([400, "invalid_data"])
    })

    it("are shown on a real case, with a link that opens nothing, and sent to whoever tries them", async () => {
      const rma = await cases().request(order)
      const path = `${TEMPLATES}/rma.rejected:customer:en`
      const words = { subject: "No, {{ customer.first_name }}", body: "<p>{{ data.reason }} {{ link | button: 'See' }}</p>" }
      const { preview } = await done<AdminNotificationPreviewResponse>(
        store.staff,
        `${path}/preview`,
        { rma_id: rma.id, ...words }
      )
      expect(preview.subject).toBe("No, Emma")
      expect(preview.html).toContain(rma.display_id)
      expect(preview.text).toMatch(new RegExp(`/cases/${rma.id}$`, "m"))
      const sample = await done<AdminNotificationPreviewResponse>(store.staff, `${path}/preview`)
      expect(sample.preview.subject).toBe("About your request RMA-1042")
      await done(store.staff, `${path}/test`, { to: "me@shop.example", rma_id: rma.id, ...words })
      const sent = await mailsTo("me@shop.example", rma)
      expect(sent.map(({ subject }) => subject)).toEqual(["No, Emma"])
      const missing = await store.staff.post(`${path}/preview`, { rma_id: "rma_x" })
      expect(missing.status).toBe(404)
    })
  })
})
