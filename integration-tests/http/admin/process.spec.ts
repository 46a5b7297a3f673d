import type { RefusalCode } from "../../../src/domain"
import { RMA_MODULE } from "../../../src/modules/rma"
import type {
  AdminProcessBody,
  AdminProcessResponse,
  AdminRma,
  AdminRmaTimelineResponse,
  RefusalBody,
} from "../../../src/types/http"
import { withStore } from "../../runner"
import { casesOf, done } from "../cases"
import { fingerprint } from "../fingerprint"

withStore((store) => {
  const cases = () => casesOf(store.staff)
  const path = ({ id }: { id: string }) => `/admin/rmas/${id}/process`
  const process = (rma: AdminRma, body: AdminProcessBody) =>
    done<AdminProcessResponse>(store.staff, path(rma), body)

  const came = (rma: AdminRma, quantity = 2): NonNullable<AdminProcessBody["receive"]> => ({
    items: [
      { id: rma.items[0].id, units: [{ quantity, condition: "new", disposition: "restock" }] },
    ],
  })
  const paid = (rma: AdminRma, quantity = 2): NonNullable<AdminProcessBody["settle"]> => ({
    items: [{ id: rma.items[0].id, quantity }],
    tenders: [{ tender: "original_payment" }],
  })

  it("takes a case from the parcel to the end in one request", async () => {
    const rma = await cases().approve(store.fixture.two_shirts[0], 2)
    const answer = await process(rma, {
      receive: came(rma),
      settle: { ...paid(rma), label_fee: 5, shipping_refund: 10, expected_owed: 105 },
      complete: true,
    })

    expect(answer.process).toEqual({ status: "done" })
    expect(answer.settlement).toMatchObject({
      status: "approved",
      owed: 105,
      reimbursements: [{ tender: "original_payment", amount: 105, status: "paid" }],
    })
    expect(answer.rma).toMatchObject({
      status: "completed",
      goods: "received",
      money: "reimbursed",
      items: [{ units: [{ quantity: 2, condition: "new", disposition: "restock" }] }],
      alerts: [],
    })
    const { data } = await store.staff.get<AdminRmaTimelineResponse>(
      `/admin/rmas/${rma.id}/timeline`
    )
    expect(data.timeline.map(({ event }) => event)).toEqual(
      expect.arrayContaining([
        "process_begun",
        "rma.goods_received",
        "settlement.approved",
        "reimbursement.paid",
        "rma.completed",
      ])
    )
  })

  it("does each part by itself, and pays for fewer units than go back on stock", async () => {
    const rma = await cases().approve(store.fixture.two_shirts[1], 2)

    const received = await process(rma, { receive: came(rma) })
    expect([received.rma.goods, received.settlement]).toEqual(["received", null])

    const settled = await process(rma, { settle: paid(rma, 1) })
    expect(settled).toMatchObject({
      settlement: { owed: 50 },
      rma: { status: "processing", items: [{ received_quantity: 2, resolved_quantity: 1 }] },
    })

    const rest = await process(rma, { settle: paid(rma, 1), complete: true })
    expect(rest).toMatchObject({ process: { status: "done" }, rma: { status: "completed" } })
  })

  it("keeps a settlement as a draft, and the case open", async () => {
    const rma = await cases().approve(store.fixture.two_shirts[2], 2)
    const { settlement, rma: after, process: outcome } = await process(rma, {
      receive: came(rma),
      settle: { items: [{ id: rma.items[0].id, quantity: 2 }], draft: true },
    })

    expect(outcome).toEqual({ status: "done" })
    expect(settlement).toMatchObject({ status: "draft", owed: 100, reimbursements: [] })
    expect(after).toMatchObject({ status: "processing", items: [{ resolved_quantity: 0 }] })
  })

  it("alarms staff of a process that nobody finishes", async () => {
    const rma = await cases().approve(store.fixture.three_shirts[0], 2)
    const processing = { actor: { type: "user", id: null }, receive: null, settle: null, complete: true }
    const begin = (process_begun_at: Date) =>
      store.container
        .resolve(RMA_MODULE)
        .updateRmas({ id: rma.id, process_request: processing, process_begun_at })
    const alerts = async () => {
      const { data } = await store.staff.get<{ rma: AdminRma }>(`/admin/rmas/${rma.id}`)
      return data.rma.alerts.map(({ code }) => code)
    }

    await begin(new Date())
    await expect(alerts()).resolves.not.toContain("process_unfinished")
    await begin(new Date(Date.now() - 60 * 60 * 1000))
    await expect(alerts()).resolves.toContain("process_unfinished")
  })

  it("does it once for one key", async () => {
    const rma = await cases().approve(store.fixture.two_shirts[3], 2)
    const body = { receive: came(rma), settle: paid(rma), complete: true }
    const send = () =>
      store.staff.post<AdminProcessResponse>(path(rma), body, {
        headers: { "idempotency-key": "process-1" },
      })
    const [first, again] = [await send(), await send()]

    expect(first.status).toBe(200)
    expect(again.data).toEqual(first.data)
    expect(again.data.rma.settlements).toHaveLength(1)
  })

  describe("refuses by name and leaves everything as it was", () => {
    let rma: AdminRma
    beforeAll(async () => {
      rma = await cases().approve(store.fixture.two_shirts[4], 2)
    })
    type Row = [what: string, body: () => unknown, status: number, code: RefusalCode]
    const rows: Row[] = [
      ["nothing", () => ({}), 400, "invalid_data"],
      ["nothing but a mail", () => ({ notify_customer: true }), 400, "invalid_data"],
      ["not to be closed", () => ({ complete: false }), 400, "invalid_data"],
      ["what nobody knows", () => ({ receive: came(rma), haste: true }), 400, "invalid_data"],
      ["a receipt of nothing", () => ({ receive: { items: [] } }), 400, "invalid_data"],
      ["a settlement of nothing", () => ({ settle: { items: [] } }), 400, "invalid_data"],
      ["no tender at all", () => ({ receive: came(rma), settle: { ...paid(rma), tenders: [] } }), 400, "invalid_data"],
      ["a yes that is no yes", () => ({ complete: "yes" }), 400, "invalid_data"],
      ["mails inside", () => ({ receive: { ...came(rma), notify_customer: true } }), 400, "invalid_data"],
      ["a fraction of a cent", () => ({ receive: came(rma), settle: { ...paid(rma), goodwill: 0.001 } }), 400, "invalid_data"],
      ["more than was approved", () => ({ receive: came(rma, 3) }), 400, "quantity_exceeds_returnable"],
      [
        "quarantine where it is sold",
        () => ({
          receive: {
            items: [
              {
                id: rma.items[0].id,
                units: [
                  {
                    quantity: 2,
                    condition: "damaged",
                    disposition: "quarantine",
                    location_id: store.fixture.shop.locations.main,
                  },
                ],
              },
            ],
          },
          settle: paid(rma),
        }),
        400,
        "location_is_sellable",
      ],
      ["money for goods that are not here", () => ({ settle: paid(rma) }), 400, "not_received"],
      ["money for more than comes", () => ({ receive: came(rma, 1), settle: paid(rma) }), 400, "not_received"],
      ["less than nothing", () => ({ receive: came(rma), settle: { ...paid(rma), label_fee: 101 } }), 400, "owed_negative"],
      [
        "tenders of another sum",
        () => ({ receive: came(rma), settle: { ...paid(rma), tenders: [{ tender: "manual", amount: 99 }] } }),
        400,
        "tenders_do_not_sum",
      ],
      [
        "another amount than was seen",
        () => ({ receive: came(rma), settle: { ...paid(rma), expected_owed: 95 } }),
        409,
        "settlement_changed",
      ],
      ["an end before the goods are here", () => ({ complete: true }), 409, "goods_awaited"],
      ["an end with a unit left", () => ({ receive: came(rma), settle: paid(rma, 1), complete: true }), 409, "units_unresolved"],
      [
        "an end by a draft",
        () => ({ receive: came(rma), settle: { ...paid(rma), draft: true }, complete: true }),
        409,
        "units_unresolved",
      ],
    ]

    it.each(rows)("%s", async (_, body, status, code) => {
      const before = await fingerprint(store.container)
      const answer = await store.staff.post<RefusalBody>(path(rma), body())

      expect([answer.status, answer.data.code]).toEqual([status, code])
      expect(answer.data.message).toMatch(/^\w.+\.$/)
      await expect(fingerprint(store.container)).resolves.toEqual(before)
    })

    it("a case that is not there, and one that is closed", async () => {
      const nobody = await store.staff.post<RefusalBody>(path({ id: "rma_nobody" }), { complete: true })
      const canceled = await cases().act(rma.id, "cancel")
      const closed = await store.staff.post<RefusalBody>(path(canceled), { complete: true })

      expect([nobody.status, nobody.data.code]).toEqual([404, "not_found"])
      expect([closed.status, closed.data.code]).toEqual([409, "transition_not_allowed"])
    })

    it("whoever is not signed in", async () => {
      const answer = await store.visitor.post<RefusalBody>(path(rma), { complete: true })
      expect(answer.status).toBe(401)
    })
  })
})
