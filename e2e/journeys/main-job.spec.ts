import { expectInvariants, orderBooks, stockOf } from "../../integration-tests/checks"
import { aDeliveredOrder } from "../../integration-tests/factories/orders"
import { CAST } from "../../integration-tests/factories/people"
import { eventually } from "../../integration-tests/runner"
import type { AdminRmaListResponse, AdminRmaTimelineResponse } from "../../src/types/http"
import { OrdersPage } from "../pages/orders-page"
import { mailsTo } from "../stack/outbox"
import { takePicture } from "../stack/picture"
import { withAdmin } from "../stack/with-admin"
import type { Language } from "../stack/words"
import { signIn } from "./sign-in"

type Job = {
  /** In which staff works. */
  language: Language
  buyer: "emma" | "camille"
  /** The action, as the merchant translated it. */
  refund: string
  /** As people type it in that language. */
  label_fee: string
  /** 100.00 for two shirts less the label. */
  owed: string
  /** What the form says before anything is paid. */
  consequence: string
  /** Shipping 10.00 and the label: what the shop keeps of the 110.00. */
  order_total: number
  refund_mail: { subject: RegExp; text: RegExp }
}

const JOBS: Job[] = [
  {
    language: "en",
    buyer: "emma",
    refund: "Refund",
    label_fee: "5.00",
    owed: "€95.00",
    consequence: "€95.00 goes back to the customer’s original payment at once.",
    order_total: 15,
    refund_mail: { subject: /^Your reimbursement for RMA-\d+$/, text: /€95\.00/ },
  },
  {
    language: "fr",
    buyer: "camille",
    refund: "Remboursement",
    label_fee: "6,50",
    owed: "93,50 €",
    consequence: "93,50 € reviennent tout de suite sur le paiement d’origine du client.",
    order_total: 16.5,
    refund_mail: { subject: /^Votre remboursement pour RMA-\d+$/, text: /93,50\s€/ },
  },
]

const SHIRT = "Organic cotton T-shirt"

withAdmin(({ store, journey }) => {
  /** 2 shirts at 50.00 and shipping 10.00, without tax, paid and delivered. */
  const twoShirtsOf = (buyer: Job["buyer"]) =>
    aDeliveredOrder(store.container, store.fixture.shop, {
      customer: store.fixture.customers[buyer],
      person: CAST[buyer],
      items: [{ variant: "shirt", quantity: 2 }],
    })

  const stockOfShirts = async () => {
    const { locations, variants } = store.fixture.shop
    const [{ inventory_item_id }] = variants.shirt.inventory
    return {
      main: await stockOf(store.container, inventory_item_id, locations.main),
      damaged: await stockOf(store.container, inventory_item_id, locations.damaged),
    }
  }

  const recordedEvents = async (number: string) => {
    const found = await store.staff.get<AdminRmaListResponse>("/admin/rmas", {
      query: { q: number },
    })
    const { data } = await store.staff.get<AdminRmaTimelineResponse>(
      `/admin/rmas/${found.data.rmas[0].id}/timeline`
    )
    return data.timeline.map(({ event }) => event)
  }

  for (const job of JOBS) {
    journey(`takes two shirts back, from the order's page, in ${job.language}`, async (visit) => {
      const order = await twoShirtsOf(job.buyer)
      const before = await stockOfShirts()
      const tab = await signIn(visit, store.fixture.admin, job.language)
      const { t } = tab.words

      const orders = new OrdersPage(tab)
      await orders.open()
      const { widget } = await orders.openOrder(order.display_id)
      const creating = await widget.startCreating()
      await creating.fillLine(SHIRT, {
        quantity: 2,
        action: job.refund,
        reason: "Too small",
        note: "The sleeves are too short",
      })
      await takePicture(tab, "create")
      await creating.submit()
      await eventually(async () => expect(await widget.status()).toBe("requested"))
      await takePicture(tab, "order-widget", { height: 1100 })

      const [number] = await widget.numbers()
      const page = await widget.openRma(number)
      const approving = await page.startApproving()
      await approving.submit()
      await eventually(async () => {
        expect(await page.status()).toBe("approved")
        expect(await page.goods()).toBe("awaited")
      })

      const receivingDamaged = await page.startReceiving()
      await receivingDamaged.fillItem(SHIRT, {
        quantity: 1,
        condition: "damaged",
        disposition: "quarantine",
        location: "Damaged goods",
      })
      await takePicture(tab, "receive")
      await receivingDamaged.submit()
      await eventually(async () => {
        expect(await page.status()).toBe("processing")
        expect(await page.goods()).toBe("partly_received")
      })

      const receivingSound = await page.startReceiving()
      await receivingSound.fillItem(SHIRT, {
        quantity: 1,
        condition: "opened",
        disposition: "restock",
      })
      await receivingSound.submit()
      await eventually(async () => {
        expect(await page.goods()).toBe("received")
        expect(await page.receivedUnits()).toEqual([
          `1 × ${t("condition.damaged")} ${t("disposition.quarantine")} · Damaged goods`,
          `1 × ${t("condition.opened")} ${t("disposition.restock")} · Main warehouse`,
        ])
      })

      const settling = await page.startSettling()
      await settling.deductLabelFee(job.label_fee)
      await eventually(async () =>
        expect(await settling.consequences()).toEqual([
          job.consequence,
          t("process.creditNote"),
          t("process.mails"),
        ])
      )
      await takePicture(tab, "settle", { height: 1250 })
      await settling.submit(job.owed)
      await eventually(async () => expect(await page.money()).toBe("reimbursed"))
      await takePicture(tab, "rma", { height: 1300 })

      await page.complete()
      await eventually(async () => {
        expect(await page.status()).toBe("completed")
        expect(await page.history()).toEqual([
          t("historyEvent.rma-completed"),
          t("historyEvent.reimbursement-paid"),
          t("historyEvent.credit_note-issued"),
          t("historyEvent.settlement-approved"),
          t("historyEvent.rma-goods_received"),
          t("historyEvent.rma-goods_received"),
          t("historyEvent.rma-approved"),
          t("historyEvent.rma-requested"),
        ])
      })

      expect(await orderBooks(store.container, order.id)).toMatchObject({
        total: job.order_total,
        pending: 0,
      })
      expect(await stockOfShirts()).toEqual({
        main: before.main + 1,
        damaged: before.damaged + 1,
      })
      expect(await recordedEvents(number)).toEqual([
        "rma.requested",
        "rma.approved",
        "rma.goods_received",
        "rma.goods_received",
        "settlement.approved",
        "credit_note.issued",
        "reimbursement.paid",
        "rma.completed",
      ])
      await expectInvariants(store.container, order.id)

      await eventually(() => {
        const mails = mailsTo(store.outbox, order.email)
        expect(mails.map(({ event }) => event)).toEqual([
          "rma.requested",
          "rma.approved",
          "rma.goods_received",
          "rma.goods_received",
          "reimbursement.paid",
          "rma.completed",
        ])
        expect(mails[4].subject).toMatch(job.refund_mail.subject)
        expect(mails[4].text).toMatch(job.refund_mail.text)
      })
    })
  }
})
