import type { AdminRma, AdminSettlementResponse, RefusalBody } from "../../src/types/http"
import { aDeliveredOrder, type PlacedOrder } from "../factories/orders"
import { expectInvariants } from "../checks"
import { casesOf } from "../http/cases"
import { withStore } from "../runner"
import { startServer, type StartedServer } from "./start-server"

const BOOT_MS = 240_000

/** The merchant uses the loyalty plugin for a while, and then takes it out of medusa-config.ts. */
withStore(
  (store) => {
    let without: StartedServer
    let order: PlacedOrder
    let paid: AdminRma
    let received: AdminRma

    beforeAll(async () => {
      order = await aDeliveredOrder(store.container, store.fixture.shop, {
        customer: store.fixture.customers.emma,
        items: [{ variant: "shirt", quantity: 3 }],
      })
      const { approve, receive, settle } = casesOf(store.staff)
      paid = await receive(await approve(order, 2), 2)
      await settle(paid, 1, { tenders: [{ tender: "gift_card" }] })
      await settle(paid, 1, { tenders: [{ tender: "store_credit" }] })
      received = await receive(await approve(order), 1)
      without = await startServer(store.databaseUrl, { RMA_WITHOUT_LOYALTY: "1" })
    }, BOOT_MS)
    afterAll(() => without.kill(), BOOT_MS)

    const staff = () => store.staff.at(without.origin)

    it("still shows what was paid by it", async () => {
      const { status, data } = await staff().get<{ rma: AdminRma }>(`/admin/rmas/${paid.id}`)
      expect(status).toBe(200)
      const payments = data.rma.settlements.flatMap(({ reimbursements }) => reimbursements)
      expect(payments.map((one) => [one.tender, one.amount, one.status]).sort()).toEqual([
        ["gift_card", 50, "paid"],
        ["store_credit", 50, "paid"],
      ])
      await expectInvariants(store.container, order.id)
    })

    it("offers neither any more, says so by name, and pays by the other ways", async () => {
      const path = `/admin/rmas/${received.id}/settlements`
      const items = [{ id: received.items[0].id, quantity: 1 }]
      for (const tender of ["gift_card", "store_credit"]) {
        const { status, data } = await staff().post<RefusalBody>(path, { items, tenders: [{ tender }] })
        expect([tender, status, data.code]).toEqual([tender, 400, "tender_not_available"])
      }
      const { status, data } = await staff().post<AdminSettlementResponse>(path, {
        items,
        tenders: [{ tender: "original_payment" }],
      })
      expect([status, data.settlement?.reimbursements]).toMatchObject([200, [{ status: "paid" }]])
      await expectInvariants(store.container, order.id)
    })

    it("lets the upkeep do its work", async () => {
      expect(await without.finish()).toBe(0)
    })
  },
  { env: { RMA_LOCKING: "postgres" } }
)
