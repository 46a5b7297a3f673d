import { setTimeout as sleep } from "node:timers/promises"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { BenchStore } from "./open-store"
import type { Measured } from "./slip"

const CALLS = 200
/** Otherwise the limits stop most of the known ones from being looked up either. */
const CALLS_WITHIN_LIMITS = 5
/** Of the medians: what lies below is lost on the way through any network. */
const GOAL_MS = 5
const LOOKED_UP_WITHIN_MS = 1_000

/**
 * How long it takes to be answered when one asks for a code, of an order that is there and of one that
 * is not. It must be the same: otherwise the time tells which orders there are.
 */
export async function measureGuestAnswer(store: BenchStore): Promise<Measured> {
  const { display_id, email } = store.fixture.orders.guest
  const sides: { body: Record<string, string>; times: number[] }[] = [
    { body: { order_number: `${display_id}`, email }, times: [] },
    { body: { order_number: "999998", email }, times: [] },
  ]
  const limits = store.container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  for (let call = 0; call < CALLS; call += 1) {
    if (call % CALLS_WITHIN_LIMITS === 0) await limits("rma_rate_limit").del()
    for (const { body, times } of call % 2 ? [...sides].reverse() : sides) {
      times.push(await timeOf(store, body))
    }
  }
  // The last look-ups have not begun yet, and the store is about to be closed.
  await sleep(LOOKED_UP_WITHIN_MS)
  const [known_ms, unknown_ms] = sides.map(({ times }) => median(times))
  const difference_ms = rounded(Math.abs(known_ms - unknown_ms))
  return {
    name: "guest-answer",
    figures: {
      known_ms: rounded(known_ms),
      unknown_ms: rounded(unknown_ms),
      difference_ms,
      goal_ms: GOAL_MS,
    },
  }
}

async function timeOf({ visitor }: BenchStore, body: Record<string, string>): Promise<number> {
  const started = performance.now()
  const { status } = await visitor.post("/store/rma-access", body)
  const ms = performance.now() - started
  if (status !== 202) throw new Error(`Asked for a code, but: ${status}`)
  return ms
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return (sorted[CALLS / 2 - 1] + sorted[CALLS / 2]) / 2
}

function rounded(ms: number): number {
  return Number(ms.toFixed(2))
}
