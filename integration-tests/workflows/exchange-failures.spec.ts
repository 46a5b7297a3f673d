import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import {
  approveRmaWorkflow,
  cancelExchangeWorkflow,
  closeShortRmaWorkflow,
  finishUnfinished,
  markDifferencePaid,
  sendUnsentEvents,
  type ApproveRmaInput,
} from "../../src/workflows"
import type { RmaRecord } from "../../src/facts/rma"
import { findDifferenceCollections } from "../../src/workflows/exchange/difference/find-difference-collections"
import { expectInvariants } from "../checks"
import { aDeliveredOrder, type PlacedOrder } from "../factories/orders"
import { withStore } from "../runner"
import { casesOf } from "./cases"
import { attemptOf, type Attempt } from "./failing"
import { refusalOf } from "./refusal-of"
import { snapshot } from "./snapshot"

const SHIRTS = 2
/** Our record stands, and core has heard of nothing. */
const BEFORE_CORE = "rma-save"

/** Core gets an exchange in a burst of steps: one that fails, or the process, leaves none of it, or all. */
withStore((store) => {
  const cases = () => casesOf(store)
  let order: PlacedOrder

  beforeEach(async () => {
    order = await aDeliveredOrder(store.container, store.fixture.shop, {
      customer: store.fixture.customers.emma,
      items: [
        { variant: "shirt", quantity: SHIRTS },
        { variant: "cap", quantity: 1 },
      ],
      discounts: [{ percent: 10, on: "order" }],
    })
  })

  /** Two shirts for dearer hoodies, and a cap whose money is given back. */
  const asked = () =>
    cases().request(order, [
      { quantity: SHIRTS, resolution: "exchange", for: "hoodie" },
      { variant: "cap" },
    ])

  const approvalOf = ({ id }: RmaRecord, more: Partial<ApproveRmaInput> = {}) =>
    attemptOf(store.container, approveRmaWorkflow, {
      rma_id: id,
      actor: cases().actor,
      exchange: { shipping_option_id: store.fixture.shop.shipping_options.standard },
      ...more,
    })

  const cancellationOf = (rma: RmaRecord) =>
    attemptOf(store.container, cancelExchangeWorkflow, {
      rma_id: rma.id,
      exchange_id: rma.exchanges[0].id,
      reason: "Sold out",
      actor: cases().actor,
    })

  /** One of the two shirts never comes; nothing has come so far but the cap. */
  const closingShort = async () => {
    const rma = await exchanged()
    await cases().receive(rma, [{ item: 1 }])
    return attemptOf(store.container, closeShortRmaWorkflow, {
      rma_id: rma.id,
      items: [{ id: rma.items[0].id, quantity: 1 }],
      reason: "Never came",
      actor: cases().actor,
    })
  }

  const exchanged = async () => {
    const rma = await asked()
    await approvalOf(rma).succeed()
    return cases().read(rma.id)
  }

  const attempts: Record<string, () => Promise<Attempt>> = {
    "approve with new units that cost more": async () => approvalOf(await asked()),
    "approve an even exchange of some of the units": async () => {
      const rma = await asked()
      return approvalOf(rma, {
        exchange: { price: "even" },
        items: rma.items.map(({ id }) => ({ id, approved_quantity: 1 })),
      })
    },
    "call the exchange off": async () => cancellationOf(await exchanged()),
    "close some of its units short": closingShort,
  }

  test.each(Object.entries(attempts))("%s: leaves no trace wherever it fails", async (_, prepare) => {
    const attempt = await prepare()
    const before = await snapshot(store.container)
    for (const step of attempt.reversible) {
      await attempt.failAfter(step)
      expect([step, await snapshot(store.container)]).toEqual([step, before])
    }
    await attempt.succeed()
    await expectInvariants(store.container, order.id)
  })

  /** What core has of an order: how many exchanges, claims, Returns, new lines, and units kept. */
  async function inCore() {
    const orders = store.container.resolve(Modules.ORDER)
    const query = store.container.resolve(ContainerRegistrationKeys.QUERY)
    const filters = { order_id: order.id }
    const [exchanges, claims, returns, { items = [] }] = await Promise.all([
      query.graph({ entity: "order_exchange", fields: ["id", "canceled_at"], filters }),
      query.graph({ entity: "order_claim", fields: ["id", "canceled_at"], filters }),
      query.graph({ entity: "return", fields: ["id", "status"], filters }),
      orders.retrieveOrder(order.id, { relations: ["items"] }),
    ])
    const added = items.filter(({ metadata }) => metadata?.rma_exchange_id)
    const kept = await store.container
      .resolve(Modules.INVENTORY)
      .listReservationItems({ line_item_id: added.map(({ id }) => id) })
    return {
      exchanges: exchanges.data.filter(({ canceled_at }) => !canceled_at).length,
      claims: claims.data.filter(({ canceled_at }) => !canceled_at).length,
      returns: returns.data.filter(({ status }) => status !== "canceled").length,
      new_units: added.reduce((sum, { quantity }) => sum + Number(quantity), 0),
      kept: kept.reduce((sum, { quantity }) => sum + Number(quantity), 0),
    }
  }

  /** By these somebody may pay the difference. */
  async function openCollections({ exchanges: [{ id }] }: RmaRecord) {
    const found = await findDifferenceCollections(store.container, { id, order_id: order.id })
    return found.filter(({ is_open }) => is_open)
  }

  describe("a crash", () => {
    const soon = () => new Date(Date.now() + 1_000)
    const MADE = { exchanges: 1, claims: 0, returns: 1, new_units: SHIRTS, kept: SHIRTS }

    it.each([
      ["before core's exchange", BEFORE_CORE],
      ["before stock is kept for the new units", "rma-create-core-exchange"],
      ["with everything made and nothing noted", "rma-create-difference-collection"],
    ])("%s is finished once", async (_, step) => {
      const rma = await asked()
      await approvalOf(rma).dieAfter(step)

      await expect(finishUnfinished(store.container, soon())).resolves.toMatchObject({ failed: 0 })
      const finished = await cases().read(rma.id)
      expect(await inCore()).toEqual(MADE)
      expect(finished).toMatchObject({
        return_id: expect.any(String),
        exchanges: [{ core_exchange_id: expect.any(String), payment_collection_id: expect.any(String) }],
      })
      await expectInvariants(store.container, order.id)

      const before = await snapshot(store.container)
      await finishUnfinished(store.container, soon())
      expect(await snapshot(store.container)).toEqual(before)
    })

    it("before core's exchange asks nobody twice for a difference that is paid meanwhile", async () => {
      const rma = await asked()
      await approvalOf(rma).dieAfter(BEFORE_CORE)
      const [{ id: exchange_id }] = (await cases().read(rma.id)).exchanges
      const { actor } = cases()
      await markDifferencePaid(store.container, { rma_id: rma.id, exchange_id, actor })

      await expect(finishUnfinished(store.container, soon())).resolves.toMatchObject({ failed: 0 })
      expect(await inCore()).toEqual(MADE)
      const collections = await findDifferenceCollections(store.container, {
        id: exchange_id,
        order_id: order.id,
      })
      expect(collections.map(({ status }) => status)).toEqual(["completed"])
      await expectInvariants(store.container, order.id)
    })

    it("behind a capture leaves core's collection paid, and asks the provider no more", async () => {
      const rma = await exchanged()
      const [{ id: exchange_id, payment_collection_id: id }] = rma.exchanges
      await markDifferencePaid(store.container, { rma_id: rma.id, exchange_id, actor: cases().actor })
      const knex = store.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
      const collection = () =>
        knex("payment_collection").where({ id }).select("status", "captured_amount").first()
      const paid = await collection()
      expect(paid).toMatchObject({ status: "completed" })
      // As the dead left it: the payment is captured, its collection and our record have not heard.
      await knex("payment_collection").where({ id }).update({
        status: "authorized",
        captured_amount: 0,
        raw_captured_amount: { value: "0", precision: 20 },
      })
      await knex("rma_exchange").where({ id: exchange_id }).update({ difference_paid_at: null })

      await expect(finishUnfinished(store.container, soon())).resolves.toMatchObject({ failed: 0 })
      expect(await collection()).toEqual(paid)
      expect(await cases().read(rma.id)).toMatchObject({
        exchanges: [{ difference_paid_at: expect.any(Date) }],
      })
      await expectInvariants(store.container, order.id)
    })

    it.each([
      ["before core drops a unit that is closed short", BEFORE_CORE],
      ["before its stock is free", "rma-drop-core-units"],
      ["before core's Return hears of it", "rma-save-units-dropped"],
    ])("%s is finished once", async (_, step) => {
      const attempt = await closingShort()
      await attempt.dieAfter(step)

      await expect(finishUnfinished(store.container, soon())).resolves.toMatchObject({ failed: 0 })
      await sendUnsentEvents(store.container, soon())
      expect(await inCore()).toEqual({ ...MADE, new_units: SHIRTS - 1, kept: SHIRTS - 1 })
      await expectInvariants(store.container, order.id)
      const before = await snapshot(store.container)
      await finishUnfinished(store.container, soon())
      expect(await snapshot(store.container)).toEqual(before)
    })

    /** The job has had its chance, several times. */
    const graceIsOver = ({ id }: RmaRecord) =>
      store.container
        .resolve(ContainerRegistrationKeys.PG_CONNECTION)("rma")
        .where({ id })
        .update({ approved_at: new Date(Date.now() - 11 * 60_000) })

    const GONE = { exchanges: 0, claims: 0, new_units: 0, kept: 0 }

    it.each([
      ["before core's exchange", BEFORE_CORE],
      ["behind core's exchange", "rma-create-core-exchange"],
      ["behind the collection of its difference", "rma-create-difference-collection"],
    ])("%s leaves nothing in core of what is called off later", async (_, step) => {
      const rma = await asked()
      await approvalOf(rma).dieAfter(step)
      const cut = await cases().read(rma.id)
      expect(await refusalOf(cancellationOf(cut).succeed())).toBe("order_busy")
      await graceIsOver(rma)
      await cancellationOf(cut).succeed()

      expect(await inCore()).toMatchObject(GONE)
      expect(await openCollections(cut)).toEqual([])
      await expect(finishUnfinished(store.container, soon())).resolves.toMatchObject({ failed: 0 })
      expect(await inCore()).toEqual({ ...GONE, returns: 1 })
      expect(await cases().read(rma.id)).toMatchObject({ return_id: expect.any(String) })
      await expectInvariants(store.container, order.id)
    })

    it("behind core's exchange leaves nothing in core of a case that is given up later", async () => {
      const rma = await asked()
      await approvalOf(rma).dieAfter("rma-create-core-exchange")
      await graceIsOver(rma)
      await cases().cancel(rma)

      expect(await inCore()).toEqual({ ...GONE, returns: 0 })
      await finishUnfinished(store.container, soon())
      expect(await inCore()).toEqual({ ...GONE, returns: 0 })
      await expectInvariants(store.container, order.id)
    })

    describe("behind core's claim", () => {
      const CLAIMED = { ...GONE, claims: 1, new_units: 1, kept: 1, returns: 0 }

      /** A shirt that never arrived, which is sent again. */
      const lost = async () => {
        const rma = await cases().request(order, [{ resolution: "reship" }], { kind: "dispute" })
        await approvalOf(rma, { exchange: {} }).dieAfter("rma-create-core-claim")
        expect(await inCore()).toEqual(CLAIMED)
        return cases().read(rma.id)
      }

      it("lets nobody complete the case or give it up before the job has run", async () => {
        const rma = await lost()
        const before = await snapshot(store.container)
        expect(await refusalOf(cases().complete(rma))).toBe("order_busy")
        expect(await refusalOf(cases().cancel(rma))).toBe("order_busy")
        expect(await snapshot(store.container)).toEqual(before)

        await expect(finishUnfinished(store.container, soon())).resolves.toMatchObject({ failed: 0 })
        await cases().complete(rma)
        expect(await inCore()).toEqual(CLAIMED)
        await expectInvariants(store.container, order.id)
      })

      it("leaves nothing in core of a case that is given up later", async () => {
        const rma = await lost()
        await graceIsOver(rma)
        await cases().cancel(rma)

        expect(await inCore()).toEqual({ ...GONE, returns: 0 })
        await finishUnfinished(store.container, soon())
        expect(await inCore()).toEqual({ ...GONE, returns: 0 })
        await expectInvariants(store.container, order.id)
      })
    })

    it.each([
      ["before core calls the exchange off", BEFORE_CORE],
      ["before its stock is free", "rma-cancel-core-exchange"],
    ])("%s is finished once", async (_, step) => {
      const rma = await exchanged()
      await cancellationOf(rma).dieAfter(step)

      await expect(finishUnfinished(store.container, soon())).resolves.toMatchObject({ failed: 0 })
      expect(await inCore()).toEqual({ ...GONE, returns: 1 })
      await expectInvariants(store.container, order.id)
      const before = await snapshot(store.container)
      await finishUnfinished(store.container, soon())
      expect(await snapshot(store.container)).toEqual(before)
    })
  })

  it("takes the shipping off the order again where core cannot write its exchange", async () => {
    const rma = await asked()
    const before = await snapshot(store.container)
    const orders = store.container.resolve(Modules.ORDER)
    const failing = jest.spyOn(orders, "createOrderExchanges").mockRejectedValue(new Error("Disk full"))
    try {
      await expect(approvalOf(rma).succeed()).rejects.toMatchObject({ message: "Disk full" })
      expect(failing).toHaveBeenCalled()
    } finally {
      failing.mockRestore()
    }
    expect(await snapshot(store.container)).toEqual(before)
    await expectInvariants(store.container, order.id)
  })

  it("settles in full beside the shipping of an exchange that the process died over", async () => {
    const rma = await cases().received(order, [{ variant: "cap" }])
    // As core's createExchange leaves it: written for itself, before the exchange.
    await store.container.resolve(Modules.ORDER).createOrderShippingMethods([
      { order_id: order.id, exchange_id: "oexc_unwritten", name: "Standard", amount: 10 },
    ])
    const settled = await cases().settle(rma)
    expect(settled).toMatchObject({ owed: "27", lines: [{ type: "item_value", amount: "27" }] })
    await expectInvariants(store.container, order.id)
  })
})
