import path from "node:path"
import { moduleIntegrationTestRunner } from "@medusajs/test-utils"
import { RMA_MODULE } from ".."
import type { IdempotencyClaim } from "../idempotency-keys"
import type { RmaListFilters, RmaListPage } from "../list-query"
import { EXACT_COUNT_LIMIT } from "../list-query"
import type RmaModuleService from "../service"
import type { NewHistoryEntry, NewRma, NewRmaItem, RmaChange } from "../types"

const MODULE = path.resolve(__dirname, "..")
const NOW = new Date("2026-11-22T12:00:00.000Z")

const RMA = {
  id: "rma_1",
  kind: "return",
  status: "requested",
  order_id: "order_1",
  order_display_id: 17,
  email: "emma.clarke@example.com",
  currency_code: "eur",
} satisfies NewRma

const ITEM = {
  id: "rmai_1",
  line_item_id: "ordli_1",
  title: "Organic cotton T-shirt",
  resolution: "refund",
  requested_quantity: 3,
} satisfies NewRmaItem

const entry = (id: string, rma_id = RMA.id): NewHistoryEntry => ({
  id,
  rma_id,
  order_id: RMA.order_id,
  event: "rma.requested",
  actor_type: "user",
  actor_id: "user_1",
  data: { quantity: 3 },
  payload: null,
})

const SETTLEMENT = {
  id: "stl_1",
  order_id: RMA.order_id,
  status: "approved",
  currency_code: "eur",
  owed: "33.33",
  core_amount: "33.3333333333",
  credit_line_amount: "-0.0033333333",
  items: [{ id: ITEM.id, quantity: 1, core_quantity: 1 }],
  request: null,
  points_to_cancel: null,
  override_reason: null,
  note: null,
  created_by: "user_1",
  approved_by: "user_1",
  approved_at: NOW,
  booked_at: null,
  lines: [
    {
      id: "stll_1",
      type: "item_value",
      amount: "33.33",
      taxes: [{ rate: 20, code: "TVA20", amount: 5.56 }],
      rma_item_id: ITEM.id,
      line_item_id: ITEM.line_item_id,
      quantity: 1,
      note: null,
      rank: 0,
    },
  ],
  reimbursements: [
    {
      id: "reim_1",
      rma_id: RMA.id,
      order_id: RMA.order_id,
      tender: "manual",
      currency_code: "eur",
      amount: "33.33",
      status: "pending",
      attempts: 0,
      payment_id: null,
      provider_id: null,
      bonus: "0",
      gift_card_code: null,
      gift_card_expires_at: null,
      target_order_id: null,
    reference: null,
      created_by: "user_1",
      notify_customer: true,
      processing_at: null,
    },
  ],
} satisfies RmaChange["settlement"]

const UNIT = {
  id: "rmau_1",
  item_id: ITEM.id,
  quantity: 1,
  condition: "new",
  disposition: "restock",
  location_id: "sloc_1",
  moved_from_id: null,
  created_by: "user_1",
} satisfies NonNullable<RmaChange["units"]>[number]

const MOVEMENT = {
  id: "rmam_1",
  key: "rmau_1:iitem_1",
  rma_id: RMA.id,
  rma_item_id: ITEM.id,
  received_unit_id: UNIT.id,
  disposition: "restock",
  inventory_item_id: "iitem_1",
  location_id: "sloc_1",
  quantity: 1,
  applied_at: null,
} satisfies NonNullable<RmaChange["movements"]>[number]

/** A receipt and a settlement in one: everything that a change can hold. */
const CHANGE: RmaChange = {
  rma: { id: RMA.id, status: "processing", label: { tracking_number: "6A1", cost: 5 } },
  items: [{ id: ITEM.id, approved_quantity: 2, received_quantity: 1, core_received_quantity: 1 }],
  units: [UNIT],
  movements: [MOVEMENT],
  settlement: SETTLEMENT,
  history: [entry("rmah_2")],
}

moduleIntegrationTestRunner<RmaModuleService>({
  moduleName: RMA_MODULE,
  resolve: MODULE,
  pathToMigrations: path.join(MODULE, "migrations"),
  testSuite: ({ service, MikroOrmWrapper }) => {
    const sql = <Row>(statement: string, parameters: unknown[] = []): Promise<Row[]> =>
      MikroOrmWrapper.forkManager().execute(statement, parameters)
    const open = (rma: NewRma = RMA, items: NewRmaItem[] = [ITEM]) =>
      service.openRma(rma, items, [entry(`rmah_of_${rma.id}`, rma.id)])

    /** Every row that a case has left in the database, without the moments at which they were written. */
    async function everything() {
      const tables = [
        "rma",
        "rma_item",
        "rma_received_unit",
        "rma_stock_movement",
        "rma_settlement",
        "rma_settlement_line",
        "rma_reimbursement",
        "rma_history_entry",
      ]
      const rows = tables.map(async (table) => [
        table,
        (await sql<Record<string, unknown>>(`select * from ${table} order by id`)).map(
          ({ updated_at: _, ...row }) => row
        ),
      ])
      return Object.fromEntries(await Promise.all(rows))
    }

    describe("the bounds of the database", () => {
      it("hold whatever the code in front of them decided", async () => {
        await open()
        await service.changeRma(CHANGE)
        const item = (values: string) => `update rma_item set ${values} where id = '${ITEM.id}'`
        const copy = (table: string, id: string, changes = "") =>
          `insert into ${table} select (jsonb_populate_record(kept, '{"id": "${id}"${changes}}')).* from ${table} as kept`

        const rows: [what: string, statement: string, bound: string | RegExp][] = [
          [
            "nothing requested",
            item(
              "requested_quantity = 0, approved_quantity = 0, received_quantity = 0, core_received_quantity = 0"
            ),
            "rma_item_requested",
          ],
          ["more approved than requested", item("approved_quantity = 4"), "rma_item_i1"],
          ["more received than approved", item("received_quantity = 3"), "rma_item_i1"],
          ["less than nothing received", item("received_quantity = -1"), /rma_item_(i1|core)/],
          ["more resolved than requested", item("resolved_quantity = 4"), "rma_item_i3"],
          ["less than nothing resolved", item("resolved_quantity = -1"), /rma_item_(i3|core)/],
          ["more received in core than here", item("core_received_quantity = 2"), "rma_item_core"],
          [
            "more resolved in core than received there",
            item("resolved_quantity = 2, core_resolved_quantity = 2"),
            "rma_item_core",
          ],
          ["less than nothing resolved in core", item("core_resolved_quantity = -1"), "rma_item_core"],
          ["a resolution that is none", item("resolution = 'revenge'"), "resolution_check"],
          [
            "no units at all",
            "update rma_received_unit set quantity = 0",
            "rma_received_unit_quantity",
          ],
          ["owing less than nothing", "update rma_settlement set owed = -1", "rma_settlement_owed"],
          ["paying nothing", "update rma_reimbursement set amount = 0", "rma_reimbursement_amount"],
          ["a status that is none", "update rma set status = 'lost'", "rma_status_check"],
          ["a tender that is none", "update rma_reimbursement set tender = 'gold'", "tender_check"],
          ["an item of no case", item("rma_id = 'rma_none'"), "rma_item_rma_id_foreign"],
          ["a number twice", copy("rma", "rma_2"), "IDX_rma_display_id"],
          ["a movement twice", copy("rma_stock_movement", "rmam_2"), "IDX_rma_stock_movement_key"],
        ]
        for (const [what, statement, bound] of rows) {
          const refusal = await sql(statement).then(
            () => "was done",
            (error: { constraint?: string; message: string }) => error.constraint ?? error.message
          )
          expect([what, refusal]).toEqual([what, expect.stringMatching(bound)])
        }
      })

      it("let a case be asked for twice with one key, and answered once", async () => {
        await open()
        await expect(open()).rejects.toThrow(/already exists/)
        expect(await sql("select id from rma_history_entry")).toHaveLength(1)
      })
    })

    describe("openRma", () => {
      it("numbers cases without a gap, however many are opened at once", async () => {
        const ids = Array.from({ length: 10 }, (_, index) => `rma_${index}`)
        await Promise.all(ids.map((id) => open({ ...RMA, id }, [{ ...ITEM, id: `rmai_of_${id}` }])))
        const rows = await sql<{ display_id: string }>("select display_id from rma")
        expect(rows.map(({ display_id }) => display_id).sort()).toEqual(
          ids.map((_, index) => `RMA-${1001 + index}`)
        )
      })

      it("is taken back whole", async () => {
        const before = await everything()
        await open()
        await service.forgetRma(RMA.id)
        expect(await everything()).toEqual(before)
      })
    })

    describe("changeRma", () => {
      it("writes everything, amounts to the last decimal", async () => {
        await open()
        await service.changeRma(CHANGE)
        const [rma] = await service.listRmas(
          { id: RMA.id },
          {
            relations: ["items.units", "settlements.lines", "settlements.reimbursements"],
          }
        )
        expect(rma).toMatchObject({
          display_id: "RMA-1001",
          status: "processing",
          label: { tracking_number: "6A1", cost: 5 },
          items: [
            { approved_quantity: 2, received_quantity: 1, units: [{ disposition: "restock" }] },
          ],
          settlements: [
            {
              owed: 33.33,
              raw_core_amount: { value: "33.3333333333" },
              raw_credit_line_amount: { value: "-0.0033333333" },
              lines: [{ taxes: [{ rate: 20, code: "TVA20", amount: 5.56 }] }],
              reimbursements: [{ amount: 33.33, bonus: 0 }],
            },
          ],
        })

        const byHand = await service.loadRmas({ id: [RMA.id] })
        expect(byHand).toMatchObject([
          { id: RMA.id, items: [{ units: [{ quantity: 1 }] }], settlements: [{ owed: "33.33" }] },
        ])
        expect(await service.loadRmas({ order_id: [RMA.order_id] })).toEqual(byHand)
        expect(await service.loadRmas({ id: ["rma_none"] })).toEqual([])
      })

      it("takes back what it wrote, and puts back what was there", async () => {
        await open({ ...RMA, tracking: [{ carrier: "La Poste", tracking_number: "6A0" }] })
        const before = await everything()
        const undo = await service.changeRma({
          ...CHANGE,
          rma: { ...CHANGE.rma, tracking: [], return_by: NOW, rejection_reason: "Worn" },
        })
        expect(await everything()).not.toEqual(before)

        await service.undoChange(undo)
        expect(await everything()).toEqual(before)
      })

      it("takes back progress of what was there before", async () => {
        await open()
        await service.changeRma(CHANGE)
        const before = await everything()
        const undo = await service.changeRma({
          rma: { id: RMA.id, money: "reimbursed" },
          settlements: [{ id: SETTLEMENT.id, booked_at: NOW }],
          reimbursements: [{ id: "reim_1", status: "paid", paid_at: NOW, reference: "SEPA 4711" }],
          payments: {
            settlement_id: SETTLEMENT.id,
            reimbursements: [{ ...SETTLEMENT.reimbursements[0], id: "reim_2", amount: "1" }],
          },
          history: [entry("rmah_3")],
        })
        await service.undoChange(undo)
        expect(await everything()).toEqual(before)
      })

      it("writes nothing where one part of it cannot be written", async () => {
        await open()
        await service.changeRma(CHANGE)
        const before = await everything()
        const again = service.changeRma({
          rma: { id: RMA.id, staff_note: "Half of it" },
          items: [{ id: ITEM.id, resolved_quantity: 1 }],
          movements: [{ ...MOVEMENT, id: "rmam_2" }],
          history: [entry("rmah_3")],
        })
        await expect(again).rejects.toThrow(/already exists/)
        expect(await everything()).toEqual(before)
      })
    })

    describe("what was decided on", () => {
      const counts = {
        id: ITEM.id,
        requested_quantity: 3,
        approved_quantity: 0,
        received_quantity: 0,
        resolved_quantity: 0,
      }
      const approval = (id: string): RmaChange => ({
        rma: { id: RMA.id, staff_note: id },
        decided_on: [counts],
        items: [{ id: ITEM.id, approved_quantity: 2 }],
        history: [entry(id)],
      })

      it("is written while it holds", async () => {
        await open()
        await service.changeRma(approval("rmah_2"))
        const [item] = await service.listRmaItems({ id: ITEM.id })
        expect(item.approved_quantity).toBe(2)
      })

      it("is refused, and nothing written, once somebody else changed a count", async () => {
        await open()
        await service.changeRma(approval("rmah_2"))
        const before = await everything()
        await expect(service.changeRma(approval("rmah_3"))).rejects.toMatchObject({
          name: "Refusal",
          code: "order_busy",
        })
        expect(await everything()).toEqual(before)
      })

      it("is written once of two who decided at once", async () => {
        await open()
        const outcomes = await Promise.allSettled([
          service.changeRma(approval("rmah_2")),
          service.changeRma(approval("rmah_3")),
        ])
        expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
      })
    })

    describe("what a case was like when it was decided on", () => {
      const return_by = new Date("2026-12-01T22:59:59.999Z")
      const reminder = (id: string, still: RmaChange["still"]): RmaChange => ({
        rma: { id: RMA.id, return_by_reminded_at: NOW },
        still,
        history: [entry(id)],
      })
      const unreminded = { status: "requested", return_by, return_by_reminded_at: null } as const

      it("is written once of two server processes that share no lock", async () => {
        await open({ ...RMA, return_by })
        const outcomes = await Promise.allSettled(
          ["rmah_2", "rmah_3"].map((id) => service.changeRma(reminder(id, unreminded)))
        )
        expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"])
        await expect(service.listHistoryEntries({ rma_id: RMA.id })).resolves.toHaveLength(2)
      })

      it.each<[string, RmaChange["still"]]>([
        ["its status", { status: "approved" }],
        ["its deadline", { return_by: new Date("2026-12-02T22:59:59.999Z") }],
        ["that it has none", { return_by: null }],
        ["its Return", { return_id: "return_1" }],
      ])("is refused, and nothing written, once somebody else changed %s", async (_, still) => {
        await open({ ...RMA, return_by })
        const before = await everything()
        await expect(service.changeRma(reminder("rmah_2", still))).rejects.toMatchObject({
          code: "order_busy",
        })
        await expect(everything()).resolves.toEqual(before)
      })
    })

    describe("cases whose goods are awaited", () => {
      const until = new Date("2026-12-01T00:00:00.000Z")
      const late = { status: "approved", return_by: new Date("2026-11-30T22:59:59.999Z") } as const
      const awaited = { approved_quantity: 2, return_expected: true }
      const find = () => service.findAwaitedCases({ until, after: "" }, 10)

      it("are found once their deadline lies before a moment", async () => {
        await open({ ...RMA, ...late }, [{ ...ITEM, ...awaited }])
        await expect(find()).resolves.toEqual([RMA.id])
        await expect(service.findAwaitedCases({ until, after: RMA.id }, 10)).resolves.toEqual([])
        const earlier = new Date("2026-11-30T00:00:00.000Z")
        await expect(
          service.findAwaitedCases({ until: earlier, after: "" }, 10)
        ).resolves.toEqual([])
      })

      it.each<[string, Partial<NewRma>, Partial<NewRmaItem>]>([
        ["a parcel is on its way", { tracking: [{ carrier: "x", tracking_number: "1" }] }, {}],
        ["something came", { status: "processing" }, {}],
        ["there is no deadline", { return_by: null }, {}],
        ["all came", {}, { received_quantity: 2 }],
        ["a unit is resolved", {}, { resolved_quantity: 1 }],
        ["the goods stay with the customer", {}, { return_expected: false }],
      ])("are not found where %s", async (_, rma, item) => {
        await open({ ...RMA, ...late, ...rma }, [{ ...ITEM, ...awaited, ...item }])
        await expect(find()).resolves.toEqual([])
      })
    })

    describe("idempotency keys", () => {
      const claim: IdempotencyClaim = {
        scope: "user_1 POST /admin/rmas",
        key: "key-1",
        body_hash: "a",
        locked_until: new Date(Date.now() + 60_000),
        expires_at: new Date(Date.now() + 86_400_000),
      }
      const past = new Date(Date.now() - 1_000)

      it("are given to one of ten who ask at once", async () => {
        const claims = await Promise.all(
          Array.from({ length: 10 }, () => service.claimIdempotencyKey(claim))
        )
        const outcomes = claims.map(({ outcome }) => outcome).sort()
        expect(outcomes).toEqual(["claimed", ...Array.from({ length: 9 }, () => "running")])
      })

      it("answer the same request, refuse another, and mean nothing elsewhere", async () => {
        const first = await service.claimIdempotencyKey(claim)
        if (first.outcome !== "claimed") throw new Error(first.outcome)
        await service.keepAnswer(first.id, 200, { rma: { id: "rma_1" } })

        expect(await service.claimIdempotencyKey(claim)).toEqual({
          outcome: "answered",
          status_code: 200,
          response: { rma: { id: "rma_1" } },
        })
        expect(await service.claimIdempotencyKey({ ...claim, body_hash: "b" })).toEqual({
          outcome: "reused",
        })
        const elsewhere = { ...claim, scope: "user_2 POST /admin/rmas", body_hash: "b" }
        expect(await service.claimIdempotencyKey(elsewhere)).toMatchObject({ outcome: "claimed" })
      })

      it("are taken over from a request that died, and given back by one that failed", async () => {
        const first = await service.claimIdempotencyKey({ ...claim, locked_until: past })
        expect(first).toMatchObject({ outcome: "claimed", is_again: false })
        const second = await service.claimIdempotencyKey(claim)
        const act_id = first.outcome === "claimed" && first.act_id
        expect(second).toMatchObject({ outcome: "claimed", is_again: true, act_id })
        expect(await service.claimIdempotencyKey(claim)).toEqual({ outcome: "running" })

        if (second.outcome === "claimed") await service.releaseIdempotencyKey(second.id)
        expect(await service.claimIdempotencyKey(claim)).toMatchObject({
          outcome: "claimed",
          is_again: false,
        })
      })

      it("are forgotten after their day", async () => {
        await service.claimIdempotencyKey({ ...claim, expires_at: past })
        expect(await service.claimIdempotencyKey({ ...claim, body_hash: "b" })).toMatchObject({
          outcome: "claimed",
          is_again: false,
        })
        await service.claimIdempotencyKey({ ...claim, key: "key-2", expires_at: past })
        await service.forgetExpiredAnswers()
        const kept = await sql<{ key: string }>("select key from rma_idempotency_key")
        expect(kept).toEqual([{ key: "key-1" }])
      })
    })

    describe("the outbox of events", () => {
      it("finds the oldest that were not sent, so many at a time", async () => {
        await open()
        const payload = { rma_id: RMA.id }
        const entries = ["rmah_3", "rmah_4", "rmah_5"].map((id) => ({ ...entry(id), payload }))
        for (const one of entries) {
          await service.changeRma({ rma: { id: RMA.id }, history: [one] })
        }
        const later = new Date(Date.now() + 60_000)
        const ids = async (take: number, before = later) =>
          (await service.findUnsentEvents(before, take)).map(({ id }) => id)

        expect(await ids(2)).toEqual(["rmah_3", "rmah_4"])
        expect(await ids(9, new Date(Date.now() - 60_000))).toEqual([])
        await service.markEventsSent(["rmah_3", "rmah_5"])
        expect(await ids(9)).toEqual(["rmah_4"])
      })
    })

    describe("the list", () => {
      /** Cases that differ in everything that can be asked for; the number is the day they were opened. */
      const CASES: (Partial<NewRma> & { day: number; item?: Partial<NewRmaItem> })[] = [
        { day: 1, status: "draft", goods: "not_returned", email: "emma.clarke@example.com" },
        {
          day: 2,
          status: "requested",
          kind: "dispute",
          goods: "not_expected",
          email: "emma_clarke@example.com",
          order_id: "order_2",
          order_display_id: 172,
          unread_for_staff: 2,
          reason_category_id: "rr_quality",
          item: { reason_id: "rr_defective", action_id: "ract_refund" },
        },
        {
          day: 3,
          status: "approved",
          goods: "awaited",
          money: "owed",
          customer_id: "cus_1",
          email: "emmanuel@example.com",
          order_display_id: 2017,
          acknowledged_at: NOW,
          item: { reason_id: "rr_too_small", action_id: "ract_exchange" },
        },
        {
          day: 4,
          status: "processing",
          goods: "received",
          money: "reimbursed",
          customer_id: "cus_2",
          email: "100%@example.com",
          order_display_id: 9,
          acknowledged_at: NOW,
        },
      ]
      const LATEST_FIRST: RmaListPage = {
        skip: 0,
        take: 20,
        order: { column: "created_at", direction: "desc" },
      }

      beforeEach(async () => {
        for (const { day, item, ...rma } of CASES) {
          const id = `rma_${day}`
          await open({ ...RMA, ...rma, id }, [{ ...ITEM, ...item, id: `rmai_${day}` }])
          await sql(`update rma set created_at = '2026-01-0${day}T12:00:00Z' where id = ?`, [id])
        }
      })

      const found = async (filters: RmaListFilters, page: Partial<RmaListPage> = {}) => {
        const { ids } = await service.findPage(filters, { ...LATEST_FIRST, ...page })
        return ids.map((id) => Number(id.replace("rma_", "")))
      }

      it("filters by every fact, alone and together", async () => {
        const rows: [filters: RmaListFilters, days: number[]][] = [
          [{}, [4, 3, 2, 1]],
          [{ status: ["draft", "approved"] }, [3, 1]],
          [{ kind: ["dispute"] }, [2]],
          [{ goods: ["awaited", "received"] }, [4, 3]],
          [{ money: ["owed"] }, [3]],
          [{ acknowledged: true }, [4, 3]],
          [{ acknowledged: false }, [2, 1]],
          [{ unread: true }, [2]],
          [{ unread: false }, [4, 3, 1]],
          [{ reason_id: ["rr_defective", "rr_none"] }, [2]],
          [{ reason_category_id: ["rr_quality"] }, [2]],
          [{ action_id: ["ract_exchange"] }, [3]],
          [{ order_id: ["order_2"] }, [2]],
          [{ customer_id: ["cus_1", "cus_2"] }, [4, 3]],
          [{ hide_drafts: true }, [4, 3, 2]],
          [{ created_at: { $gte: "2026-01-02T12:00:00Z", $lt: "2026-01-04T12:00:00Z" } }, [3, 2]],
          [{ created_at: { $gt: "2026-01-02T12:00:00Z", $lte: "2026-01-04T12:00:00Z" } }, [4, 3]],
          [{ status: ["approved", "processing"], customer_id: ["cus_2"] }, [4]],
          [{ status: [] }, []],
        ]
        for (const [filters, days] of rows) {
          expect([filters, await found(filters)]).toEqual([filters, days])
        }
      })

      it("searches RMA number, order number and e-mail, whole or by the beginning", async () => {
        const rows: [q: string, days: number[]][] = [
          ["RMA-1003", [3]],
          ["rma1003", [3]],
          ["rma-100", [4, 3, 2, 1]],
          ["1003", [3]],
          ["17", [2, 1]],
          ["#172", [2]],
          ["2017", [3]],
          ["emma", [3, 2, 1]],
          ["Emma.Clarke@example.com", [1]],
          ["  emmanuel@", [3]],
          ["clarke", []],
          ["emma_", [2]],
          ["%", []],
          ["100%", [4]],
          ["\\", []],
          ["'; drop table rma; --", []],
        ]
        for (const [q, days] of rows) {
          expect([q, await found({ q })]).toEqual([q, days])
        }
      })

      it("orders and pages, cases of one moment by their ids", async () => {
        const by = (column: RmaListPage["order"]["column"], direction: "asc" | "desc") => ({
          order: { column, direction },
        })
        expect(await found({}, by("created_at", "asc"))).toEqual([1, 2, 3, 4])
        expect(await found({}, by("display_id", "desc"))).toEqual([4, 3, 2, 1])
        expect(await found({}, { skip: 1, take: 2 })).toEqual([3, 2])
        expect(await found({}, { skip: 9 })).toEqual([])
        await sql("update rma set created_at = '2026-01-01T12:00:00Z'")
        expect(await found({}, { take: 3 })).toEqual([4, 3, 2])
        expect(await found({}, { skip: 3 })).toEqual([1])
      })

      it("counts exactly up to its limit, and about above it", async () => {
        const fill = async (upTo: number) => {
          await sql(
            `insert into rma (id, display_id, kind, status, order_id, order_display_id, email, currency_code, goods, money)
             select 'rma_many_' || n, 'RMA-' || n, 'return', case when n % 3 = 0 then 'completed' else 'requested' end,
               'order_' || n, n, 'shopper' || n || '@example.com', 'eur', 'not_returned', 'nothing_owed'
             from generate_series(20000 + (select count(*) from rma)::int, 19999 + ?) as n`,
            [upTo]
          )
          await sql("analyze rma")
        }
        const count = async (filters: RmaListFilters, page: Partial<RmaListPage> = {}) => {
          const { ids: _, ...counted } = await service.findPage(filters, {
            ...LATEST_FIRST,
            ...page,
          })
          return counted
        }
        expect(await count({})).toEqual({ count: 4, count_estimated: false })
        expect(await count({}, { skip: 3 })).toEqual({ count: 4, count_estimated: false })

        await fill(EXACT_COUNT_LIMIT)
        expect(await count({})).toEqual({ count: EXACT_COUNT_LIMIT, count_estimated: false })

        await fill(15_000)
        const all = await count({})
        expect(all.count_estimated).toBe(true)
        expect(all.count).toBeGreaterThan(14_000)
        expect(all.count).toBeLessThan(16_000)
        const completed = await count({ status: ["completed"] })
        expect(completed).toEqual({ count: 4_999, count_estimated: false })
        expect(await found({ q: "RMA-34999" })).toHaveLength(1)
        expect(await count({ q: "shopper2001" })).toEqual({ count: 10, count_estimated: false })
      })
    })
  },
})
