import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import { voidSettlementWorkflow } from "../../../src/workflows"
import type { RmaRecord, SettlementRecord } from "../../../src/facts/rma"
import type { HealthCode } from "../../../src/domain"
import type {
  AdminRepairHealthBody,
  AdminRepairResponse,
  AdminRmaHealthResponse,
  AdminSettleBody,
} from "../../../src/types"
import { aDeliveredOrder, type PlacedOrder } from "../../factories/orders"
import type { Store } from "../../runner"
import { casesOf } from "../../workflows/cases"

/** A case on an order of its own, as an injection finds it. */
export type Patient = {
  store: Store
  order: PlacedOrder
  rma: RmaRecord
  settlement: SettlementRecord
}

/** Three shirts of which one came back, settled with 5.00 for the label: X = −5, owed 45. */
export async function settled(
  store: Store,
  tenders: AdminSettleBody["tenders"] | null = [{ tender: "manual" }]
): Promise<Patient> {
  const cases = casesOf(store)
  const order = await threeShirts(store)
  const rma = await cases.received(order)
  const settlement = await cases.settle(rma, {
    label_fee: 5,
    tenders: tenders ?? undefined,
    override_reason: "As agreed",
  })
  return { store, order, rma: await cases.read(rma.id), settlement }
}

/** The same, approved and not paid. */
export async function unpaid(store: Store): Promise<Patient> {
  return await settled(store, null)
}

/** The same, and voided. */
export async function voided(store: Store): Promise<Patient> {
  const patient = await unpaid(store)
  await voidSettlementWorkflow(store.container).run({
    input: {
      settlement_id: patient.settlement.id,
      reason: "Typed wrong",
      actor: casesOf(store).actor,
    },
  })
  return patient
}

/** Two of three shirts approved, and one of them here. */
export async function halfReceived(store: Store): Promise<Omit<Patient, "settlement">> {
  const cases = casesOf(store)
  const order = await threeShirts(store)
  const approved = await cases.approve(await cases.request(order, [{ quantity: 2 }]))
  return { store, order, rma: await cases.receive(approved, [{ quantity: 1 }]) }
}

/** Two of three shirts approved and awaited. */
export async function awaited(store: Store): Promise<Omit<Patient, "settlement">> {
  const cases = casesOf(store)
  const order = await threeShirts(store)
  const rma = await cases.approve(await cases.request(order, [{ quantity: 2 }]))
  return { store, order, rma }
}

export function threeShirts({ container, fixture }: Store): Promise<PlacedOrder> {
  return aDeliveredOrder(container, fixture.shop, {
    customer: fixture.customers.emma,
    items: [{ variant: "shirt", quantity: 3 }],
  })
}

/** What the doctor finds on an order now. */
export async function findingsOf({ store, order }: Pick<Patient, "store" | "order">) {
  const { status, data } = await store.staff.get<AdminRmaHealthResponse>(
    `/admin/rma-health?order_id=${order.id}`
  )
  if (status !== 200) throw new Error(`The doctor answers ${status}: ${JSON.stringify(data)}`)
  return data.rma_health.findings
}

export async function codesOf(patient: Pick<Patient, "store" | "order">): Promise<HealthCode[]> {
  return (await findingsOf(patient)).map(({ code }) => code)
}

/** Asks for the repair of a finding; throws where it is refused. */
export async function repair(
  { store }: Pick<Patient, "store">,
  findingId: string,
  body: AdminRepairHealthBody = {}
): Promise<AdminRepairResponse> {
  const { status, data } = await store.staff.post<AdminRepairResponse>(
    `/admin/rma-health/${encodeURIComponent(findingId)}/repair`,
    body
  )
  if (status !== 200) throw new Error(`The repair was refused: ${JSON.stringify(data)}`)
  return data
}

export function sql({ store }: Pick<Patient, "store">, statement: string, values: object) {
  return store.container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)
    .raw(statement, { ...values })
}

/** Changes an amount as Medusa keeps it: as a number, and exactly as text. */
export async function setAmount(
  patient: Pick<Patient, "store">,
  table: string,
  { id, column = "amount", amount }: { id: string; column?: string; amount: number }
) {
  await sql(
    patient,
    `update :table: set :column: = :amount::numeric,
       :raw: = jsonb_build_object('value', :amount::text, 'precision', 20)
     where id = :id`,
    { table, column, amount: String(amount), raw: `raw_${column}`, id }
  )
}

/** Has core's stored total say what its lines now come to, as every change of core's own does. */
export async function storeTotal({ store, order }: Pick<Patient, "store" | "order">, change: number) {
  await sql(
    { store },
    `update order_summary set totals = jsonb_set(totals, '{raw_current_order_total,value}',
       to_jsonb((((totals->'raw_current_order_total'->>'value')::numeric) + :change)::text))
     where order_id = :id and version = (select version from "order" where id = :id)`,
    { id: order.id, change }
  )
}

export function ordersOf({ store }: Pick<Patient, "store">) {
  return store.container.resolve(Modules.ORDER)
}

export function reimbursementOf({ settlement }: Patient) {
  const [reimbursement] = settlement.reimbursements
  return reimbursement
}

/** What the order has of the first reimbursement. */
export function transactionsOf(patient: Patient) {
  const { id, refund_id } = reimbursementOf(patient)
  return ordersOf(patient).listOrderTransactions({
    order_id: patient.order.id,
    reference_id: refund_id ? [id, refund_id] : [id],
  })
}

/** As if the order had never been told of it. */
export async function forgetTransactions(patient: Patient) {
  const found = await transactionsOf(patient)
  await ordersOf(patient).deleteOrderTransactions(found.map(({ id }) => id))
}
