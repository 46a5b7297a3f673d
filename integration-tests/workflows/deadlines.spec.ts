import { Modules } from "@medusajs/framework/utils"
import { RMA_MODULE } from "../../src/modules/rma"
import {
  approveRmaWorkflow,
  cancelRmaWorkflow,
  expireOverdueCases,
  expireRmaWorkflow,
  extendRmaWorkflow,
  remindOfDeadlines,
  reopenRmaWorkflow,
  sendUnsentEvents,
  updateRmaWorkflow,
} from "../../src/workflows"
import { expectInvariants } from "../checks"
import { letTimePass } from "../factories/let-time-pass"
import { aDeliveredOrder } from "../factories/orders"
import { withStore } from "../runner"
import { casesOf } from "./cases"
import { attemptOf } from "./failing"
import { listen } from "./listen"
import { refusalOf } from "./refusal-of"

const DAY_MS = 24 * 60 * 60 * 1000

withStore((store) => {
  const cases = () => casesOf(store)
  const expire = () => expireOverdueCases(store.container, new Date())
  const remind = () => remindOfDeadlines(store.container, new Date())
  const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString()
  const anOrder = () =>
    aDeliveredOrder(store.container, store.fixture.shop, {
      customer: store.fixture.customers.emma,
      items: [{ variant: "shirt", quantity: 2 }],
    })

  /** One shirt that the shop waits for since so many days; the shop gives 14 days. */
  async function awaitedFor(days: number) {
    const order = await anOrder()
    const rma = await cases().approve(await cases().request(order))
    if (days) await letTimePass(store.container, order.id, days)
    return { order, rma: await cases().read(rma.id) }
  }

  async function coreReturnOf(returnId: string | null) {
    const { status, items } = await store.container
      .resolve(Modules.ORDER)
      .retrieveReturn(returnId ?? "", { relations: ["items"] })
    return { status, items: items?.map(({ quantity }) => Number(quantity)) }
  }

  async function historyOf(rma_id: string, event: string) {
    return await store.container.resolve(RMA_MODULE).listHistoryEntries({ rma_id, event })
  }

  describe("a deadline that has passed", () => {
    it("closes the case, frees its units and gives core's Return up", async () => {
      const { order, rma } = await awaitedFor(15)
      const heard = listen(store.container)

      await expect(expire()).resolves.toBe(1)

      const expired = await cases().read(rma.id)
      expect(expired).toMatchObject({
        status: "expired",
        goods: "not_returned",
        money: "nothing_owed",
        expired_at: expect.any(Date),
      })
      await expect(coreReturnOf(rma.return_id)).resolves.toMatchObject({ status: "canceled" })
      expect(heard.ofOrder(order.id)).toEqual(["rma.expired"])
      await expect(historyOf(rma.id, "rma.expired")).resolves.toMatchObject([
        { actor_type: "system", data: { return_by: rma.return_by?.toISOString() } },
      ])
      await expectInvariants(store.container, order.id)

      const again = await cases().approve(await cases().request(order, [{ quantity: 2 }]))
      expect(again.status).toBe("approved")
    })

    it("closes nothing else", async () => {
      const inTime = await awaitedFor(13)
      const tracked = await awaitedFor(15)
      await updateRmaWorkflow(store.container).run({
        input: {
          rma_id: tracked.rma.id,
          actor: cases().actor,
          tracking: { carrier: "La Poste", tracking_number: "6A1" },
        },
      })
      const partly = await anOrder()
      const received = await cases().receive(
        await cases().approve(await cases().request(partly, [{ quantity: 2 }]))
      )
      await letTimePass(store.container, partly.id, 15)
      const kept = await anOrder()
      const request = await cases().request(kept)
      const keeps = await cases().approve(request, {
        items: [{ id: request.items[0].id, approved_quantity: 1, return_expected: false }],
      })
      await letTimePass(store.container, kept.id, 15)
      const requested = await cases().request(await anOrder())

      await expect(expire()).resolves.toBe(0)

      const statuses = [inTime.rma, tracked.rma, received, keeps, requested].map(
        async ({ id }) => (await cases().read(id)).status
      )
      await expect(Promise.all(statuses)).resolves.toEqual([
        "approved",
        "approved",
        "processing",
        "approved",
        "requested",
      ])
    })

    it("leaves alone what core's own dialog received meanwhile", async () => {
      const { rma } = await awaitedFor(15)
      await store.container.resolve(Modules.ORDER).receiveReturn({
        return_id: rma.return_id ?? "",
        items: [{ id: rma.items[0].line_item_id, quantity: 1 }],
      })

      await expect(expire()).resolves.toBe(0)

      const input = { rma_id: rma.id, actor: cases().actor }
      await expect(refusalOf(expireRmaWorkflow(store.container).run({ input }))).resolves.toBe(
        "transition_not_allowed"
      )
      await expect(cases().read(rma.id)).resolves.toMatchObject({ status: "approved" })
    })

    it("closes it once, whoever else is at it", async () => {
      const { order, rma } = await awaitedFor(15)
      const input = { rma_id: rma.id, actor: cases().actor }
      const extend = () =>
        extendRmaWorkflow(store.container).run({
          input: { ...input, return_by: inDays(9), reason: "Asked on the phone" },
        })
      await Promise.allSettled([
        expire(),
        expire(),
        extend(),
        cancelRmaWorkflow(store.container).run({ input }),
        expire(),
      ])

      const { status } = await cases().read(rma.id)
      const [expired, canceled] = await Promise.all([
        historyOf(rma.id, "rma.expired"),
        historyOf(rma.id, "rma.canceled"),
      ])
      expect(expired.length + canceled.length).toBe(1)
      expect(status).toBe(expired.length ? "expired" : "canceled")
      await expectInvariants(store.container, order.id)
    })

    it("is told to core by the job where a crash came in between", async () => {
      const { order, rma } = await awaitedFor(15)
      const input = { rma_id: rma.id, actor: cases().actor }
      const attempt = attemptOf(store.container, expireRmaWorkflow, input)
      await attempt.dieAfter("rma-save")
      await expect(coreReturnOf(rma.return_id)).resolves.toMatchObject({ status: "requested" })

      await sendUnsentEvents(store.container, new Date(Date.now() + 1000))

      await expect(coreReturnOf(rma.return_id)).resolves.toMatchObject({ status: "canceled" })
      await expectInvariants(store.container, order.id)
    })
  })

  describe("more time", () => {
    it("moves the deadline to the end of a day, and may be reminded of anew", async () => {
      const { rma } = await awaitedFor(15)
      const return_by = inDays(30)
      await store.container
        .resolve(RMA_MODULE)
        .updateRmas({ id: rma.id, return_by_reminded_at: new Date() })

      await extendRmaWorkflow(store.container).run({
        input: { rma_id: rma.id, actor: cases().actor, return_by, reason: "Was in hospital" },
      })

      const to = new Date(`${return_by.slice(0, 10)}T23:59:59.999Z`)
      await expect(cases().read(rma.id)).resolves.toMatchObject({
        status: "approved",
        return_by: to,
        return_by_extended_at: expect.any(Date),
        return_by_reminded_at: null,
      })
      await expect(historyOf(rma.id, "rma.return_by_extended")).resolves.toMatchObject([
        {
          actor_type: "user",
          data: {
            from: rma.return_by?.toISOString(),
            to: to.toISOString(),
            reason: "Was in hospital",
          },
        },
      ])
      await expect(expire()).resolves.toBe(0)
    })

    it("is given again when an expired case is reopened", async () => {
      const { order, rma } = await awaitedFor(15)
      await expire()
      const input = { rma_id: rma.id, actor: cases().actor, return_by: inDays(5) }
      await reopenRmaWorkflow(store.container).run({ input })

      const reopened = await cases().read(rma.id)
      expect(reopened).toMatchObject({ status: "approved", return_by_reminded_at: null, expired_at: null })
      expect(reopened.return_by?.getTime()).toBeGreaterThan(Date.now())
      expect(reopened.return_id).not.toBe(rma.return_id)
      await expectInvariants(store.container, order.id)

      await expire()
      await expect(cases().read(rma.id)).resolves.toMatchObject({ status: "approved" })
    })

    it("cannot be given when the units are spoken for meanwhile", async () => {
      const { order, rma } = await awaitedFor(15)
      await expire()
      await cases().approve(await cases().request(order, [{ quantity: 2 }]))
      const input = { rma_id: rma.id, actor: cases().actor, return_by: inDays(5) }
      await expect(refusalOf(reopenRmaWorkflow(store.container).run({ input }))).resolves.toBe(
        "quantity_exceeds_returnable"
      )
    })

    it("lies in the shop's own time zone, and never behind us", async () => {
      const order = await anOrder()
      const { id } = await cases().request(order)
      const approve = (return_by: string) =>
        approveRmaWorkflow(store.container).run({
          input: { rma_id: id, actor: cases().actor, return_by },
        })
      await expect(refusalOf(approve("2020-01-01"))).resolves.toBe("invalid_data")
      await approve("2099-06-30")
      await expect(cases().read(id)).resolves.toMatchObject({
        return_by: new Date("2099-06-30T23:59:59.999Z"),
      })
    })
  })

  describe("a reminder", () => {
    it("goes out once per deadline, however many remind at once", async () => {
      const { order, rma } = await awaitedFor(12)
      const early = await awaitedFor(9)
      const heard = listen(store.container)

      await Promise.all([remind(), remind(), remind(), remind()])
      await remind()

      expect(heard.ofOrder(order.id)).toEqual(["rma.expiring_soon"])
      expect(heard.ofOrder(early.order.id)).toEqual([])
      await expect(historyOf(rma.id, "rma.expiring_soon")).resolves.toHaveLength(1)

      await extendRmaWorkflow(store.container).run({
        input: { rma_id: rma.id, actor: cases().actor, return_by: inDays(2), reason: "Snow" },
      })
      await remind()
      await expect(historyOf(rma.id, "rma.expiring_soon")).resolves.toHaveLength(2)
    })
  })
})
