import { Modules } from "@medusajs/framework/utils"
import { checkAtNight } from "../../../src/workflows"
import rmaDoctor from "../../../src/scripts/rma-doctor"
import type { HealthCode } from "../../../src/domain"
import type { AdminRmaHealthResponse, AdminSettleBody } from "../../../src/types"
import { aDeliveredOrder } from "../../factories/orders"
import { withStore, type Store } from "../../runner"
import { shopCreditOf } from "../tenders/shop-credit"
import {
  codesOf,
  findingsOf,
  forgetTransactions,
  ordersOf,
  reimbursementOf,
  repair,
  setAmount,
  settled,
  sql,
  unpaid,
  type Patient,
} from "./patient"

type Drift = {
  tender: NonNullable<AdminSettleBody["tenders"]>[number]["tender"]
  inject: (patient: Patient) => Promise<unknown>
}

const DRIFTS: Partial<Record<HealthCode, Drift>> = {
  gift_card_missing: {
    tender: "gift_card",
    inject: (patient) =>
      sql(patient, "update loyalty_gift_card set deleted_at = now() where id = :id", cardOf(patient)),
  },
  gift_card_differs: {
    tender: "gift_card",
    inject: (patient) =>
      setAmount(patient, "loyalty_gift_card", { ...cardOf(patient), column: "value", amount: 450 }),
  },
  store_credit_missing: {
    tender: "store_credit",
    inject: (patient) =>
      sql(
        patient,
        "update store_credit_account_transaction set deleted_at = now() where reference_id = :id",
        reimbursementOf(patient)
      ),
  },
  store_credit_doubled: {
    tender: "store_credit",
    inject: (patient) =>
      sql(
        patient,
        `insert into store_credit_account_transaction
         select (jsonb_populate_record(entry, jsonb_build_object('id', entry.id || '_2'))).*
         from store_credit_account_transaction entry where reference_id = :id`,
        reimbursementOf(patient)
      ),
  },
  store_credit_differs: {
    tender: "store_credit",
    inject: (patient) =>
      setAmount(patient, "store_credit_account_transaction", {
        id: `sc_trx_${reimbursementOf(patient).id}`,
        amount: 4.5,
      }),
  },
}

withStore((store) => {
  test.each(Object.entries(DRIFTS))("%s is found by its name", async (code, { tender, inject }) => {
    const patient = await settled(store, [{ tender }])
    expect(reimbursementOf(patient)).toMatchObject({ status: "paid", failure: null })
    expect(await codesOf(patient)).toEqual([])

    await inject(patient)

    expect(await codesOf(patient)).toEqual([code])
  })

  test("what did not arrive on the other order is booked there", async () => {
    const target = await anUnpaidOrder(store)
    await shopCreditOf(store).cancelPayments(target)
    const patient = await settled(store, [{ tender: "replacement_order", order_id: target.id }])
    expect(await codesOf(patient)).toEqual([])
    const there = () =>
      ordersOf(patient).listOrderTransactions({
        order_id: target.id,
        reference_id: reimbursementOf(patient).id,
      })
    await ordersOf(patient).deleteOrderTransactions((await there()).map(({ id }) => id))

    const [finding, ...others] = await findingsOf(patient)
    expect([finding?.code, others]).toEqual(["counterpart_missing", []])
    expect(await repair(patient, finding.id)).toEqual({ finding: null })

    expect((await there()).map(({ amount }) => Number(amount))).toEqual([45])
    expect(await codesOf(patient)).toEqual([])
  })

  describe("a credit note that was changed in the database", () => {
    let patient: Patient

    beforeAll(async () => {
      patient = await unpaid(store)
      await sql(
        patient,
        "update rma_credit_note set document = replace(document, 'Emma', 'Anna') || ' ' where settlement_id = :id",
        patient.settlement
      )
    })

    test("is found when everything is looked at, and told to the shop", async () => {
      const report = await checkAtNight(store.container, new Date())

      expect(report.findings.map(({ code }) => code)).toContain("credit_note_chain_broken")
      const { data } = await store.staff.get<AdminRmaHealthResponse>("/admin/rma-health")
      expect(data.rma_health.findings.map(({ code }) => code)).toContain("credit_note_chain_broken")
      const told = await store.container
        .resolve(Modules.NOTIFICATION)
        .listNotifications({ channel: "feed" })
      expect(told).toEqual([
        expect.objectContaining({
          template: "admin-ui",
          data: expect.objectContaining({ title: "Returns: the books do not add up" }),
        }),
      ])
    })

    test("leaves the command line with exit code 1", async () => {
      expect(await exitCodeOf(() => rmaDoctor({ container: store.container, args: [] }))).toBe(1)
    })

    test("does not keep a healthy order from being healthy", async () => {
      const healthy = await settled(store)
      const args = ["--order", healthy.order.id]

      expect(await exitCodeOf(() => rmaDoctor({ container: store.container, args }))).toBe(0)
    })

    test("is no reason to leave what can be mended", async () => {
      const ill = await settled(store)
      await forgetTransactions(ill)
      const args = ["--order", ill.order.id, "--repair"]

      expect(await exitCodeOf(() => rmaDoctor({ container: store.container, args }))).toBe(0)
      expect(await codesOf(ill)).toEqual([])
    })
  })
})

function cardOf(patient: Patient) {
  return { id: reimbursementOf(patient).gift_card_id ?? "" }
}

function anUnpaidOrder({ container, fixture }: Store) {
  return aDeliveredOrder(container, fixture.shop, {
    customer: fixture.customers.emma,
    items: [{ variant: "shirt", quantity: 2 }],
    captured: "nothing",
  })
}

/** What the process would end with; this one goes on. */
async function exitCodeOf(run: () => Promise<void>): Promise<number> {
  const before = process.exitCode
  process.exitCode = undefined
  await run()
  const code = Number(process.exitCode ?? 0)
  process.exitCode = before
  return code
}
