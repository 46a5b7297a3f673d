import { setTimeout as sleep } from "node:timers/promises"
import { gateway, type RefundAnswer } from "../factories/providers/unreliable-payment/gateway"
import { till, type TillDeath } from "../factories/providers/two-step-payment/till"
import type { Death } from "./orders-to-the-server"
import { wholeBelow, type Random } from "./random"
import { work, type Outcome, type People, type WorkedCase } from "./work"

/** How long the work of a run takes when nothing happens to it. */
export type Span = { ms: number; statements: number }

/** When the server is killed. */
export type Moment =
  | { at: "a time"; ms: number }
  | ({ at: "a statement" } & Death)
  | { at: "the gateway"; answers: RefundAnswer[] }
  | { at: "the till"; death: TillDeath }

/** Now and then a little late, so that a run is also killed when all is done. */
const LATE = 1.05

export function drawMoment(
  { ms, statements }: Span,
  random: Random,
  drawAtProvider: (random: Random) => Moment
): Moment {
  const kind = random()
  if (kind < 0.4) return { at: "a time", ms: Math.round(ms * LATE * random()) }
  if (kind < 0.8) {
    const statement = 1 + wholeBelow(statements * LATE, random)
    return { at: "a statement", statement, is_heard: random() < 0.5 }
  }
  return drawAtProvider(random)
}

/**
 * Everybody works at once until the server is gone; it goes in any case. `by_itself`: at its moment, and
 * not because all was done before.
 */
export async function workUntilKilled(
  people: People,
  cases: WorkedCase[],
  moment: Moment
): Promise<{ outcomes: Outcome[]; by_itself: boolean }> {
  const { server } = people
  if (moment.at === "the gateway") gateway.answerNext(...moment.answers)
  if (moment.at === "the till") till.killNext(moment.death)
  await server.dieAt(moment.at === "a statement" ? moment : null)
  const working = Promise.all(cases.map((one) => work(people, one)))
  if (moment.at === "a time") {
    await Promise.race([sleep(moment.ms), working])
    await server.kill()
  }
  const outcomes = await working
  const by_itself = moment.at !== "a time" && outcomes.some(({ done }) => !done)
  await server.kill()
  // What the dead were told to do is not asked of those who come after them.
  gateway.answerNext()
  till.killNext(null)
  return { outcomes, by_itself }
}
