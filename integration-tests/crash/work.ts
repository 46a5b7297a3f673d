import { randomUUID } from "node:crypto"
import type { AdminRma, RefusalBody } from "../../src/types/http"
import { errorMessage } from "../../src/workflows/error-message"
import type { ApiClient, ApiResponse, Store } from "../runner"
import { ServerDied, type StartedServer } from "./start-server"

/** Everybody who does something about cases, at the server that is running. */
export type People = {
  store: Store
  server: StartedServer
  staff: ApiClient
  /** Emma, signed in. */
  shopper: ApiClient
}

export type Answer = Pick<ApiResponse<Partial<RefusalBody>>, "status" | "data">

/** Something that is done about a case. Done again where its answer was lost: a request under the same key. */
export type Act = { name: string; run: (people: People) => Promise<Answer> }

/** A case in the hands of people who know what they want. */
export type WorkedCase = {
  rma_id: string
  order_id: string
  /** What they want, in words. */
  name: string
  /** Whether the gateway behind the order's payment knows its keys. */
  is_idempotent: boolean
  /** What one request does step by step is finished by the upkeep, and not begun anew. */
  is_left_to_upkeep: boolean
  /**
   * What they do next with the case as they see it; nothing where they are done, or wait for what is
   * under way.
   */
  next: (rma: AdminRma) => Act | null
}

/** What people did until they were done, or until the server was gone. */
export type Outcome = { done: true } | { done: false; lost: Act | null }

/** More steps than any plan has: whoever needs more goes round in circles. */
const MOST_STEPS = 16

/** Does the one step after the other. `isFine`: what may be refused, and ends the work for now. */
export async function work(
  people: People,
  one: WorkedCase,
  isFine: (answer: Answer) => boolean = () => false
): Promise<Outcome> {
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const rma = await unlessLost(readCase(people, one.rma_id))
    if (!rma) return { done: false, lost: null }
    const act = one.next(rma)
    if (!act) return { done: true }
    const answer = await unlessLost(act.run(people))
    if (!answer) return { done: false, lost: act }
    if (answer.status === 200) continue
    if (isFine(answer)) return { done: true }
    throw new Error(inWords(one, act, answer))
  }
  throw new Error(`"${one.name}" is not done after ${MOST_STEPS} steps`)
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
 * Does again what was lost.
 * @throws where it is answered neither as done, nor as done before, nor as being finished
 */
export async function doAgain(people: People, one: WorkedCase, act: Act): Promise<void> {
  const answer = await act.run(people)
  const { code = "" } = answer.data
  const isBeingFinished = one.is_left_to_upkeep && code === NOT_YET
  const isFine = answer.status === 200 || isBeingFinished || DONE_ALREADY.includes(code)
  if (!isFine) throw new Error(inWords(one, act, answer))
}

export async function readCase({ staff }: Pick<People, "staff">, id: string): Promise<AdminRma> {
  const { status, data } = await staff.get<{ rma: AdminRma }>(`/admin/rmas/${id}`)
  if (status !== 200) throw new Error(`GET /admin/rmas/${id} was answered ${status}`)
  return data.rma
}

/** A request of staff, under a key of its own. */
export function ask(path: string, body: object = {}): Act {
  const headers = { "idempotency-key": randomUUID() }
  return {
    name: `POST ${path} ${JSON.stringify(body)}`,
    run: ({ staff }) => staff.post<Partial<RefusalBody>>(path, body, { headers }),
  }
}

/** What `fetch` says of a connection that was refused or cut, before the answer or within it. */
const CUT = ["fetch failed", "terminated"]

/** Null where the server was gone before it answered. */
async function unlessLost<Result>(answer: Promise<Result>): Promise<Result | null> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof ServerDied || CUT.includes(errorMessage(error))) return null
    throw error
  }
}

function inWords({ name }: WorkedCase, act: Act, { status, data }: Answer): string {
  return `"${name}": ${act.name} was answered ${status} ${JSON.stringify(data)}`
}
