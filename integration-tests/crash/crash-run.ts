import type { ApiClient, Store } from "../runner"
import {
  countWhereAlarmed,
  doLostAgain,
  findUnclear,
  finish,
  letTheDeadGo,
  sayWhatHappened,
} from "./after-the-crash"
import { drawMoment, workUntilKilled, type Moment, type Span } from "./kill"
import { randomOf, type Random } from "./random"
import type { StartedServer } from "./start-server"
import { work, type Answer, type People, type WorkedCase } from "./work"

/** What is killed in the midst of what, and what must hold afterwards. */
export type Scenario<Case extends WorkedCase> = {
  /** What the shop needs before anybody works. */
  setUp: (people: People) => Promise<void>
  /** Cases of which somebody wants something. The same for the same chance. */
  prepare: (people: People, random: Random, run: number) => Promise<Case[]>
  /** A moment that this run must hit; null: any. */
  pointedMoment: (run: number) => Moment | null
  /** While a provider is asked for money. */
  drawAtProvider: (random: Random) => Moment
  /** Whether a refusal is fine that staff get before the upkeep did anything. */
  isFineEarly: (answer: Answer) => boolean
  /** What is left to do when all cases are at their end. Answers what is wrong, in words. */
  finishWork: (people: People, cases: Case[]) => Promise<string[]>
  /** All books, when nobody has anything left to do. Answers what is wrong, in words. */
  compare: (people: People, cases: Case[]) => Promise<string[]>
}

/** What one run came to. */
export type RunReport = {
  moment: Moment
  plans: string[]
  /** Requests whose answer was lost. */
  lost: number
  /** Refunds of which only a person could say what became of them. */
  unclear: number
  /** What does not hold afterwards, in words. */
  wrong: string[]
}

export type Shop = { store: Store; shopper: ApiClient }

/** Readies the shop for a scenario, once. */
export async function setUp<Case extends WorkedCase>(
  shop: Shop,
  server: StartedServer,
  scenario: Scenario<Case>
): Promise<void> {
  await scenario.setUp(peopleAt(shop, server))
}

/** Works without killing anybody, to know how long it takes. */
export async function measureSpan<Case extends WorkedCase>(
  shop: Shop,
  server: StartedServer,
  scenario: Scenario<Case>
): Promise<Span> {
  const people = peopleAt(shop, server)
  const cases = await scenario.prepare(people, randomOf(1, 0), 0)
  await server.dieAt(null)
  const begun = Date.now()
  await Promise.all(cases.map((one) => work(people, one)))
  return { ms: Date.now() - begun, statements: await server.statements() }
}

/**
 * One run: people work on several cases at once, the server is killed meanwhile, another one is started,
 * what was cut off is finished by the upkeep, sent again, or told by a person, and then all books are
 * compared. Half of the time people go on before the upkeep has done anything.
 */
export async function crashRun<Case extends WorkedCase>(
  shop: Shop,
  first: StartedServer,
  restart: () => Promise<StartedServer>,
  scenario: Scenario<Case>,
  { seed, run, span }: { seed: number; run: number; span: Span }
): Promise<{ report: RunReport; server: StartedServer }> {
  const random = randomOf(seed, run)
  const victims = peopleAt(shop, first)
  const cases = await scenario.prepare(victims, random, run)
  const pointed = scenario.pointedMoment(run)
  const moment = pointed ?? drawMoment(span, random, scenario.drawAtProvider)
  const { outcomes, by_itself } = await workUntilKilled(victims, cases, moment)

  const server = await restart()
  const people = peopleAt(shop, server)
  const wrong = pointed && !by_itself ? ["Its moment never came"] : []
  await letTheDeadGo(shop.store)
  const isPatient = random() < 0.5
  if (!isPatient) {
    await doLostAgain(people, cases, outcomes)
    for (const one of cases) {
      if (!one.is_left_to_upkeep) await work(people, one, scenario.isFineEarly)
    }
  }
  wrong.push(...(await finish(server)))
  const unclear = await findUnclear(people, cases)
  wrong.push(...unclear.wrong, ...(await countWhereAlarmed(people, cases)))
  for (const id of unclear.found) await sayWhatHappened(people, id)
  if (isPatient) await doLostAgain(people, cases, outcomes)
  for (const one of cases) await work(people, one)
  wrong.push(...(await scenario.finishWork(people, cases)), ...(await finish(server)))
  // What staff did before the upkeep had looked may ask for a person only now.
  wrong.push(...(await countWhereAlarmed(people, cases)))
  wrong.push(...(await scenario.compare(people, cases)))

  const lost = outcomes.filter((outcome) => !outcome.done && outcome.lost).length
  const plans = cases.map(({ name }) => name)
  return { report: { moment, plans, lost, unclear: unclear.found.length, wrong }, server }
}

function peopleAt({ store, shopper }: Shop, server: StartedServer): People {
  const at = (client: ApiClient) => client.at(server.origin)
  return { store, server, staff: at(store.staff), shopper: at(shopper) }
}
