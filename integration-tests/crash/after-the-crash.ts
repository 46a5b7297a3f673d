import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { AdminRma } from "../../src/types/http"
import { till } from "../factories/providers/two-step-payment/till"
import { gateway } from "../factories/providers/unreliable-payment/gateway"
import type { Store } from "../runner"
import { countShelves } from "./count-shelves"
import type { StartedServer } from "./start-server"
import { doAgain, readCase, type Outcome, type People, type WorkedCase } from "./work"

/** Makes the minutes pass for which the dead hold the order's lock and the keys of their requests. */
export async function letTheDeadGo({ container }: Store): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const past = knex.raw("now() - interval '1 second'")
  await knex("locking").update({ expiration: past })
  await knex("rma_idempotency_key").whereNull("status_code").update({ locked_until: past })
}

export async function doLostAgain(people: People, cases: WorkedCase[], outcomes: Outcome[]) {
  for (const [index, outcome] of outcomes.entries()) {
    if (!outcome.done && outcome.lost) await doAgain(people, cases[index], outcome.lost)
  }
}

/** The upkeep, twice: what it has done it must not do again. */
export async function finish(server: StartedServer): Promise<string[]> {
  const failed = await server.finish()
  const before = gateway.requests().length
  const again = await server.finish()
  const asked = gateway.requests().length - before
  return [
    ...(failed + again ? [`The upkeep could not finish ${failed} acts, and ${again} again`] : []),
    ...(asked ? [`The upkeep asked the gateway ${asked} times more, though it was done`] : []),
  ]
}

/** Payments that wait for a person: only where nobody else can know, and never without an alarm. */
export async function findUnclear(
  people: People,
  cases: WorkedCase[]
): Promise<{ found: string[]; wrong: string[] }> {
  const found: string[] = []
  const wrong: string[] = []
  for (const { rma_id, is_idempotent, name } of cases) {
    const rma = await readCase(people, rma_id)
    const waiting = paymentsOf(rma).filter(({ status }) => status === "processing")
    const isAlarmed = rma.alerts.some(
      ({ code, level }) => code === "reimbursement_unclear" && level === "critical"
    )
    if (isAlarmed !== waiting.length > 0) {
      wrong.push(`"${name}": ${waiting.length} payments wait, alarm: ${isAlarmed}`)
    }
    if (is_idempotent && waiting.length) wrong.push(`"${name}": waits for a person needlessly`)
    found.push(...waiting.map(({ id }) => id))
  }
  return { found, wrong }
}

/** Only where an alarm asks for it: what is missing without one is lost. */
export async function countWhereAlarmed(people: People, cases: WorkedCase[]) {
  const wrong: string[] = []
  for (const one of cases) {
    const { alerts } = await readCase(people, one.rma_id)
    const isAlarmed = alerts.some(({ code, level }) => code === "stock_unconfirmed" && level === "critical")
    if (isAlarmed) wrong.push(...(await countShelves(people.store, one)))
  }
  return wrong
}

/** A person looks into the gateway's books, and says what stands there. */
export async function sayWhatHappened({ store, staff }: People, id: string): Promise<void> {
  const refunds: string[] = await store.container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)("refund")
    .whereRaw("metadata->>'rma_reimbursement_id' = ?", [id])
    .whereNull("deleted_at")
    .pluck("id")
  const isPaid = refunds.some(wasPaidOut)
  const outcome = isPaid ? "paid" : "not_paid"
  const { status, data } = await staff.post(`/admin/reimbursements/${id}/resolve`, { outcome })
  if (status !== 200) throw new Error(`resolve was answered ${status} ${JSON.stringify(data)}`)
}

function wasPaidOut(refundId: string): boolean {
  return (
    gateway.paidRefunds().some(({ idempotency_key }) => idempotency_key === refundId) ||
    till.sales().some(({ refunded }) => refunded.has(refundId))
  )
}

/** Events that were written down and never sent, in words. */
export async function checkUnsent({ container }: Store): Promise<string[]> {
  const unsent: string[] = await container
    .resolve(ContainerRegistrationKeys.PG_CONNECTION)("rma_history_entry")
    .whereNotNull("payload")
    .whereNull("emitted_at")
    .pluck("event")
  return unsent.length ? [`Events that nobody heard of: ${unsent.join(", ")}`] : []
}

function paymentsOf({ settlements }: AdminRma) {
  return settlements.flatMap(({ reimbursements }) => reimbursements)
}
