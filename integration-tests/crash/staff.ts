import { randomUUID } from "node:crypto"
import type { AdminRma, HttpReimbursement, HttpSettlement, RefusalBody } from "../../src/types/http"
import { errorMessage } from "../../src/workflows/error-message"
import type { ApiClient, ApiResponse } from "../runner"
import type { Plan } from "./plans"

/** A case in the hands of staff who know what they want. */
export type PlannedCase = {
  rma_id: string
  order_id: string
  /** Whether the gateway behind the order's payment knows its keys. */
  is_idempotent: boolean
  plan: Plan
}

/** One request, to be sent again under the same key when its answer is lost. */
export type Request = { path: string; body: Record<string, unknown>; key: string }

/** What staff did until they were done, or until the server was gone. */
export type Outcome = { done: true } | { done: false; lost: Request | null }

/** More steps than any plan has: whoever needs more goes round in circles. */
const MOST_STEPS = 10

/**
 * What staff do next with a case as they see it; nothing where they are done, or wait for what is under
 * way.
 */
export function nextRequest(rma: AdminRma, plan: Plan): Request | null {
  const isHere = rma.items.every((item) => item.received_quantity === item.approved_quantity)
  if (!isHere) return ask(`/admin/rmas/${rma.id}/process`, processBody(rma, plan))
  const settlement = rma.settlements.find(({ status }) => status !== "voided")
  if (!settlement) {
    return ask(`/admin/rmas/${rma.id}/settlements`, { items: itemsOf(rma), ...plan.settle })
  }
  const payment = nextPayment(settlement, plan, rma.settlements.length === 1)
  if (payment) return payment
  const isUnderWay = settlement.reimbursements.some(({ status }) => !isOver(status))
  return rma.status === "processing" && !isUnderWay ? ask(`/admin/rmas/${rma.id}/complete`) : null
}

function nextPayment(
  settlement: HttpSettlement,
  { pay, settle: { override_reason }, changes_mind }: Plan,
  isFirst: boolean
): Request | null {
  const act = `/admin/settlements/${settlement.id}`
  if (settlement.status === "draft") return ask(`${act}/approve`, { tenders: pay, override_reason })
  const failed = settlement.reimbursements.find(({ status }) => status === "failed")
  if (failed) return ask(`/admin/reimbursements/${failed.id}/retry`)
  if (unpaid(settlement) <= 0) return null
  return changes_mind && isFirst
    ? ask(`${act}/void`, { reason: "It was somebody else's parcel" })
    : ask(`${act}/reimbursements`, { tenders: pay, override_reason })
}

function processBody(rma: AdminRma, { settle }: Plan) {
  const units = (quantity: number) => [{ quantity, condition: "new", disposition: "restock" }]
  return {
    receive: {
      items: rma.items.map(({ id, approved_quantity }) => ({ id, units: units(approved_quantity) })),
    },
    settle: { items: itemsOf(rma), ...settle },
    complete: true,
  }
}

function itemsOf({ items }: AdminRma) {
  return items.map(({ id, approved_quantity }) => ({ id, quantity: approved_quantity }))
}

/** Does the one step after the other. */
export async function work(staff: ApiClient, { rma_id, plan }: PlannedCase): Promise<Outcome> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const rma = await unlessLost(readCase(staff, rma_id))
    if (!rma) return { done: false, lost: null }
    const request = nextRequest(rma, plan)
    if (!request) return { done: true }
    const answer = await unlessLost(send(staff, request))
    if (!answer) return { done: false, lost: request }
    if (answer.status !== 200) throw new Error(inWords(plan, request, answer))
  }
  throw new Error(`"${plan.name}" is not done after ${MOST_STEPS} steps`)
}

/** Refusals that say that the first time was enough. */
const DONE_ALREADY = [
  "not_received",
  "already_settled",
  "reimbursement_paid",
  "transition_not_allowed",
  "quantity_exceeds_returnable",
]

/** What is processed in one go belongs to the upkeep until it is done. */
const NOT_YET = "order_busy"

/**
 * Sends a request again whose answer was lost, under its key.
 * @throws where it is answered neither as done, nor as done before, nor as being finished
 */
export async function sendAgain(staff: ApiClient, { plan }: PlannedCase, request: Request) {
  const answer = await send(staff, request)
  const { code = "" } = answer.data
  const isBeingFinished = plan.goods === "process" && code === NOT_YET
  const isFine = answer.status === 200 || isBeingFinished || DONE_ALREADY.includes(code)
  if (!isFine) throw new Error(inWords(plan, request, answer))
}

export async function readCase(staff: ApiClient, id: string): Promise<AdminRma> {
  const { status, data } = await staff.get<{ rma: AdminRma }>(`/admin/rmas/${id}`)
  if (status !== 200) throw new Error(`GET /admin/rmas/${id} was answered ${status}`)
  return data.rma
}

function send(staff: ApiClient, { path, body, key }: Request) {
  return staff.post<Partial<RefusalBody>>(path, body, { headers: { "idempotency-key": key } })
}

function ask(path: string, body: Record<string, unknown> = {}): Request {
  return { path, body, key: randomUUID() }
}

function unpaid({ owed, reimbursements }: HttpSettlement): number {
  const taken = reimbursements.filter(({ status }) => status !== "canceled")
  const cents = taken.reduce((sum, { amount }) => sum + Math.round(amount * 100), 0)
  return Math.round(owed * 100) - cents
}

function isOver(status: HttpReimbursement["status"]): boolean {
  return status === "paid" || status === "canceled"
}

/** What `fetch` says of a connection that was refused or cut, before the answer or within it. */
const CUT = ["fetch failed", "terminated"]

/** Null where the server was gone before it answered. */
async function unlessLost<Result>(answer: Promise<Result>): Promise<Result | null> {
  try {
    return await answer
  } catch (error) {
    if (CUT.includes(errorMessage(error))) return null
    throw error
  }
}

function inWords(
  { name }: Plan,
  { path, body }: Request,
  { status, data }: ApiResponse<unknown>
): string {
  return `"${name}": POST ${path} ${JSON.stringify(body)} was answered ${status} ${JSON.stringify(data)}`
}
