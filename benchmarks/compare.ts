import type { QueryWatch } from "./query-watch"

/** Makes ready what a request needs, outside of the clock, and answers the request to be timed. */
export type Job = () => Promise<() => Promise<unknown>>

/** Ours and another way to the same end. */
export type Comparison = {
  name: string
  /** The ratio of ours to the peer's that must not be exceeded. */
  goal: number
  /** How often each side is timed: the quicker it is, the more often it takes for a steady median. */
  samples: number
  /** Makes ready what all requests need. */
  open: () => Promise<{ ours: Job; peer: Job }>
}

export type Result = {
  name: string
  ratio: number
  goal: number
  /** Medians, in milliseconds. */
  ours_ms: number
  peer_ms: number
  /** Statements that one request of ours sends to the database. */
  queries: number
}

const WARM_UPS = 5

/**
 * Times both sides by turns, so that whatever else the machine does hits both alike: each goes first
 * in every other round.
 */
export async function compare(
  { name, goal, samples, open }: Comparison,
  watch: QueryWatch
): Promise<Result> {
  const { ours, peer } = await open()
  const times: Record<"ours" | "peer", number[]> = { ours: [], peer: [] }
  for (let round = -WARM_UPS; round < samples; round++) {
    const turns = [["ours", ours] as const, ["peer", peer] as const]
    for (const [side, job] of round % 2 === 0 ? turns : turns.reverse()) {
      const ms = await time(job, watch)
      if (round >= 0) times[side].push(ms)
    }
  }
  const oursMs = median(times.ours)
  const peerMs = median(times.peer)
  const queries = await watch.count(await ours())
  return { name, ratio: oursMs / peerMs, goal, ours_ms: oursMs, peer_ms: peerMs, queries }
}

async function time(job: Job, watch: QueryWatch): Promise<number> {
  const request = await job()
  await watch.untilQuiet()
  const started = performance.now()
  await request()
  return performance.now() - started
}

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}
