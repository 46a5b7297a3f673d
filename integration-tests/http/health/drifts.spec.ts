import type { HealthCode, StockChoice } from "../../../src/domain"
import { stockOf } from "../../checks/stock-of"
import { withStore, type Store } from "../../runner"
import {
  awaited,
  codesOf,
  findingsOf,
  forgetTransactions,
  halfReceived,
  ordersOf,
  reimbursementOf,
  repair,
  setAmount,
  settled,
  sql,
  storeTotal,
  transactionsOf,
  unpaid,
  voided,
  type Patient,
} from "./patient"

const LONG_AGO = "now() - interval '1 hour'"
const BY_CARD = [{ tender: "original_payment" as const }]

/** What goes wrong with an order, by the name under which the doctor finds it. */
type Drift = {
  code: HealthCode
  given?: (store: Store) => Promise<Patient>
  inject: (patient: Patient) => Promise<unknown>
}

/** Faults that a machine mends: found, mended, and gone. */
const MENDED: Record<string, Drift> = {
  "a settlement that a crash kept from the books": {
    code: "settlement_unbooked",
    inject: ({ store, settlement }) =>
      sql(
        { store },
        `update rma_settlement set booked_at = null, approved_at = ${LONG_AGO} where id = :id`,
        settlement
      ),
  },
  "a void that a crash kept from the books": {
    code: "void_unbooked",
    given: voided,
    inject: ({ store, settlement }) =>
      sql(
        { store },
        `update rma_settlement set void_booked_at = null, voided_at = ${LONG_AGO} where id = :id`,
        settlement
      ),
  },
  "a credit line that is gone": {
    code: "credit_line_missing",
    inject: async (patient) => {
      await forgetCreditLines(patient, "rma_settlement")
      await storeTotal(patient, -5)
    },
  },
  "a credit line that was written twice": {
    code: "credit_line_doubled",
    inject: (patient) => addCreditLine(patient, patient.settlement.id, -5),
  },
  "a credit line of another amount": {
    code: "credit_line_differs",
    inject: async (patient) => {
      const { rows } = await sql(
        patient,
        "select id from order_credit_line where reference_id = :id",
        patient.settlement
      )
      await setAmount(patient, "order_credit_line", { id: rows[0].id, amount: -7 })
      await storeTotal(patient, 2)
    },
  },
  "a voided settlement that is still in the books": {
    code: "void_credit_line_missing",
    given: voided,
    inject: async (patient) => {
      await forgetCreditLines(patient, "rma_settlement_void")
      await storeTotal(patient, 5)
    },
  },
  "a payment by hand that is not on the order": {
    code: "transaction_missing",
    inject: forgetTransactions,
  },
  "a refund that is not on the order": {
    code: "transaction_missing",
    given: (store) => settled(store, BY_CARD),
    inject: forgetTransactions,
  },
  "a payment that stands on the order twice": {
    code: "transaction_doubled",
    inject: (patient) => addTransaction(patient, reimbursementOf(patient).id, -45),
  },
  "a transaction of another amount": {
    code: "transaction_differs",
    inject: async (patient) => {
      const [{ id }] = await transactionsOf(patient)
      await setAmount(patient, "order_transaction", { id, amount: -40 })
    },
  },
  "an approved case that has no Return in core": {
    code: "core_return_missing",
    given: withoutSettlement(awaited),
    inject: ({ store, rma }) =>
      sql({ store }, `update rma set return_id = null, approved_at = ${LONG_AGO} where id = :id`, rma),
  },
  "events that were never sent": {
    code: "events_unsent",
    inject: ({ store, rma }) =>
      sql(
        { store },
        `update rma_history_entry set emitted_at = null, created_at = ${LONG_AGO}
         where rma_id = :id and payload is not null`,
        rma
      ),
  },
}

/** Faults that only a person can mend: found, named, and left alone. */
const LEFT_TO_PEOPLE: Record<string, Drift> = {
  "a line that stands on the order twice": {
    code: "lines_multiplied",
    inject: ({ store, order }) =>
      sql(
        { store },
        `insert into order_item select (jsonb_populate_record(item, '{"id": "orditem_double"}')).*
         from order_item item join "order" on "order".id = item.order_id and "order".version = item.version
         where item.order_id = :id`,
        order
      ),
  },
  "a stored total that the lines do not come to": {
    code: "order_total_differs",
    inject: (patient) => storeTotal(patient, 20),
  },
  "a settlement that says another C": {
    code: "pending_differs",
    inject: (patient) =>
      setAmount(patient, "rma_settlement", {
        id: patient.settlement.id,
        column: "core_amount",
        amount: 55,
      }),
  },
  "a line of a settlement that was changed": {
    code: "settlement_lines_differ",
    inject: async (patient) => {
      const { rows } = await sql(
        patient,
        "select id from rma_settlement_line where settlement_id = :id and type = 'label_fee'",
        patient.settlement
      )
      await setAmount(patient, "rma_settlement_line", { id: rows[0].id, amount: -4 })
    },
  },
  "a credit line for a settlement that does not exist": {
    code: "credit_line_unknown",
    inject: (patient) => addCreditLine(patient, "stl_nowhere", -3),
  },
  "a transaction for a reimbursement that does not exist": {
    code: "transaction_unknown",
    inject: (patient) => addTransaction(patient, "reim_nowhere", -3),
  },
  "a paid refund that core has forgotten": {
    code: "refund_missing",
    given: (store) => settled(store, BY_CARD),
    inject: (patient) =>
      sql(patient, "update refund set deleted_at = now() where payment_id = :payment_id", patient.order),
  },
  "a refund of core's for a reimbursement that failed": {
    code: "refund_unrecorded",
    given: (store) => settled(store, BY_CARD),
    inject: async (patient) => {
      await forgetTransactions(patient)
      await setReimbursement(patient, "status = 'failed', paid_at = null")
    },
  },
  "a refund that was asked for twice": {
    code: "refund_doubled",
    given: (store) => settled(store, BY_CARD),
    inject: (patient) =>
      sql(
        patient,
        `insert into refund select (jsonb_populate_record(refund, jsonb_build_object('id', 'ref_' || :id::text))).*
         from refund where payment_id = :payment_id`,
        patient.order
      ),
  },
  "a refund of another amount": {
    code: "refund_differs",
    given: (store) => settled(store, BY_CARD),
    inject: (patient) =>
      setAmount(patient, "refund", { id: reimbursementOf(patient).refund_id ?? "", amount: 44 }),
  },
  "more refunded than was captured": {
    code: "refunds_exceed_captured",
    given: (store) => settled(store, BY_CARD),
    inject: async (patient) => {
      const { rows } = await sql(
        patient,
        "select id from capture where payment_id = :payment_id",
        patient.order
      )
      await setAmount(patient, "capture", { id: rows[0].id, amount: 30 })
    },
  },
  "a refund of which nobody knows": {
    code: "reimbursement_unclear",
    given: (store) => settled(store, BY_CARD),
    inject: async (patient) => {
      await forgetTransactions(patient)
      await setReimbursement(patient, "status = 'processing', unknown_since = now(), paid_at = null")
    },
  },
  "a refund that is under way for too long": {
    code: "reimbursement_stuck",
    given: (store) => settled(store, BY_CARD),
    inject: async (patient) => {
      await forgetTransactions(patient)
      await setReimbursement(patient, `status = 'processing', processing_at = ${LONG_AGO}, paid_at = null`)
    },
  },
  "units that were put nowhere": {
    code: "units_differ",
    inject: ({ store, rma }) =>
      sql({ store }, "update rma_received_unit set quantity = 2 where item_id = :id", rma.items[0]),
  },
  "a unit that lost its resolution": {
    code: "resolved_units_differ",
    inject: ({ store, rma }) =>
      sql(
        { store },
        "update rma_item set resolved_quantity = 0, core_resolved_quantity = 0 where id = :id",
        rma.items[0]
      ),
  },
  "more units in returns than were shipped": {
    code: "line_returned_too_often",
    inject: ({ store, order }) =>
      sql(
        { store },
        "update order_item set fulfilled_quantity = 0, raw_fulfilled_quantity = '{\"value\": \"0\"}' where order_id = :id",
        order
      ),
  },
  "a Return that was canceled under its case": {
    code: "core_return_canceled",
    given: withoutSettlement(halfReceived),
    inject: ({ store, rma }) =>
      sql({ store }, `update "return" set status = 'canceled' where id = :return_id`, rma),
  },
  "a Return that has more than the case": {
    code: "core_return_differs",
    given: withoutSettlement(halfReceived),
    inject: ({ store, rma }) =>
      sql(
        { store },
        `update return_item set received_quantity = 2, raw_received_quantity = '{"value": "2"}'
         where return_id = :return_id`,
        rma
      ),
  },
  "received units without a movement": {
    code: "movement_missing",
    inject: async ({ store, rma }) => {
      await sql({ store }, "delete from rma_stock_movement where rma_id = :id", rma)
      await sql(
        { store },
        `update rma_received_unit set created_at = ${LONG_AGO} where item_id = :id`,
        rma.items[0]
      )
    },
  },
  "a case whose processing was cut off": {
    code: "process_stuck",
    inject: ({ store, rma }) =>
      sql({ store }, `update rma set process_begun_at = ${LONG_AGO} where id = :id`, rma),
  },
}

withStore((store) => {
  test.each(Object.entries(MENDED))("%s is found and mended", async (_, drift) => {
    const { code, given = settled, inject } = drift
    const patient = await given(store)
    expect(await codesOf(patient)).toEqual([])

    await inject(patient)

    const [finding, ...others] = await findingsOf(patient)
    expect([finding?.code, others]).toEqual([code, []])
    expect(await repair(patient, finding.id)).toEqual({ finding: null })
    expect(await codesOf(patient)).toEqual([])
    expect(await repairsOf(patient)).toEqual([
      expect.objectContaining({ actor_id: store.fixture.admin.id, data: expect.objectContaining({ code }) }),
    ])
  })

  test.each(Object.entries(LEFT_TO_PEOPLE))("%s is found and left to people", async (_, drift) => {
    const { code, given = settled, inject } = drift
    const patient = await given(store)
    await inject(patient)

    const [finding, ...others] = await findingsOf(patient)
    expect([finding?.code, finding?.repair, others]).toEqual([code, null, []])
    const { status, data } = await store.staff.post(
      `/admin/rma-health/${encodeURIComponent(finding.id)}/repair`,
      {}
    )

    expect([status, data]).toEqual([409, expect.objectContaining({ code: "transition_not_allowed" })])
    expect(await codesOf(patient)).toEqual([code])
  })

  test("a receipt that core has not heard of is told, and put on stock", async () => {
    const { order, rma } = await awaited(store)
    const patient = { store, order }
    await receiveOnlyByUs(store, rma.id, rma.items[0].id)

    const [finding, ...others] = await findingsOf(patient)
    expect([finding?.code, finding?.expected, finding?.found, others]).toEqual([
      "core_return_differs",
      "1 / 2",
      "0 / 2",
      [],
    ])
    expect(await repair(patient, finding.id)).toEqual({ finding: null })
    expect(await codesOf(patient)).toEqual([])
  })

  test.each([
    ["is_there", 0],
    ["add_now", 1],
  ] satisfies [StockChoice, number][])(
    "goods of which nobody knows whether they are on stock: %s",
    async (choice, added) => {
      const patient = await halfReceived(store)
      const { rows } = await sql(
        patient,
        `update rma_stock_movement set applied_at = null, created_at = ${LONG_AGO}
         where rma_id = :id returning inventory_item_id, location_id`,
        patient.rma
      )
      const [{ inventory_item_id, location_id }] = rows
      const before = await stockOf(store.container, inventory_item_id, location_id)
      const [finding, ...others] = await findingsOf(patient)
      expect([finding?.code, others]).toEqual(["stock_unconfirmed", []])
      const unsaid = await store.staff.post(
        `/admin/rma-health/${encodeURIComponent(finding.id)}/repair`,
        {}
      )
      expect([unsaid.status, unsaid.data]).toEqual([
        400,
        expect.objectContaining({ code: "invalid_data" }),
      ])

      expect(await repair(patient, finding.id, { choice })).toEqual({ finding: null })

      expect(await stockOf(store.container, inventory_item_id, location_id)).toBe(before + added)
      expect(await codesOf(patient)).toEqual([])
    }
  )

  test("asked for twice at the same moment, a repair is done once", async () => {
    const patient = await settled(store)
    await forgetTransactions(patient)
    const [{ id }] = await findingsOf(patient)
    const path = `/admin/rma-health/${encodeURIComponent(id)}/repair`

    const answers = await Promise.all(Array.from({ length: 4 }, () => store.staff.post(path, {})))

    // Who comes second finds it mended, or is told that there is nothing to mend any more.
    expect(answers.filter(({ status }) => ![200, 409].includes(status))).toEqual([])
    expect(await transactionsOf(patient)).toHaveLength(1)
    expect(await repairsOf(patient)).toHaveLength(1)
    expect(await codesOf(patient)).toEqual([])
  })

  test("a settlement without its credit note is found, and gets one of today", async () => {
    const patient = await unpaid(store)
    await sql(
      patient,
      `update rma_settlement set approved_at = ${LONG_AGO} where id = :id`,
      patient.settlement
    )
    await sql(
      patient,
      "update rma_credit_note set settlement_id = 'stl_other' where settlement_id = :id",
      patient.settlement
    )

    const [finding, ...others] = await findingsOf(patient)
    expect([finding?.code, others]).toEqual(["credit_note_missing", []])
    expect(await repair(patient, finding.id)).toEqual({ finding: null })
    expect(await codesOf(patient)).toEqual([])
  })
})

function withoutSettlement(given: (store: Store) => Promise<Omit<Patient, "settlement">>) {
  return async (store: Store): Promise<Patient> => {
    const { settlement } = await settled(store)
    return { ...(await given(store)), settlement }
  }
}

async function setReimbursement(patient: Patient, values: string) {
  await sql(
    patient,
    `update rma_reimbursement set ${values} where settlement_id = :id`,
    patient.settlement
  )
}

async function forgetCreditLines(patient: Patient, reference: string) {
  await sql(
    patient,
    "update order_credit_line set deleted_at = now() where reference_id = :id and reference = :reference",
    { id: patient.settlement.id, reference }
  )
}

async function addCreditLine(patient: Patient, reference_id: string, amount: number) {
  const change = await ordersOf(patient).createOrderChange({
    order_id: patient.order.id,
    change_type: "credit_line",
    actions: [
      {
        action: "CREDIT_LINE_ADD",
        order_id: patient.order.id,
        reference: "rma_settlement",
        reference_id,
        amount,
      },
    ],
  })
  await ordersOf(patient).confirmOrderChange(change.id)
}

async function addTransaction(patient: Patient, reference_id: string, amount: number) {
  await ordersOf(patient).addOrderTransactions({
    order_id: patient.order.id,
    currency_code: patient.order.currency_code,
    amount,
    reference: "rma_manual",
    reference_id,
  })
}

/** What a crash leaves between our record of a receipt and core's. */
async function receiveOnlyByUs(store: Store, rmaId: string, itemId: string) {
  const { rows } = await sql(
    { store },
    `select stock.inventory_item_id from rma_item item
     join product_variant_inventory_item stock on stock.variant_id = item.variant_id where item.id = :itemId`,
    { itemId }
  )
  await sql(
    { store },
    "update rma_item set received_quantity = 1, core_received_quantity = 1 where id = :itemId",
    { itemId }
  )
  await sql(
    { store },
    `insert into rma_received_unit (id, item_id, quantity, condition, disposition, location_id)
     values ('rmau_cut_off', :itemId, 1, 'new', 'restock', :location)`,
    { itemId, location: store.fixture.shop.locations.main }
  )
  await sql(
    { store },
    `insert into rma_stock_movement
       (id, key, rma_id, rma_item_id, received_unit_id, disposition, inventory_item_id, location_id, quantity)
     values ('rmam_cut_off', 'rmau_cut_off', :rmaId, :itemId, 'rmau_cut_off', 'restock', :inventory, :location, 1)`,
    {
      rmaId,
      itemId,
      inventory: rows[0].inventory_item_id,
      location: store.fixture.shop.locations.main,
    }
  )
}

async function repairsOf({ store, order }: Pick<Patient, "store" | "order">) {
  const { rows } = await sql(
    { store },
    "select actor_id, data from rma_history_entry where order_id = :id and event = 'health_repaired'",
    order
  )
  return rows
}
