import { findBreaches } from "../checks"
import { randomOf, wholeBelow } from "../crash/random"
import { withStore } from "../runner"
import { anyOrder } from "./any-order"
import { findingsOf } from "./findings-of"
import { Story } from "./story"

const {
  RMA_STORE_HISTORIES_RUNS = "5",
  RMA_STORE_HISTORIES_FIRST = "0",
  RMA_STORE_HISTORIES_SEED = "20261122",
} = process.env
const RUNS = Number(RMA_STORE_HISTORIES_RUNS)
const FIRST = Number(RMA_STORE_HISTORIES_FIRST)
const SEED = Number(RMA_STORE_HISTORIES_SEED)

/** On a machine that has other things to do as well. */
const LONGEST_HISTORY_MS = 60_000
const FEWEST_ACTS = 6
const MOST_ACTS = 16

withStore((store) => {
  it(
    `I6 and I7: ${RUNS} orders end with books and stock that add up (seed ${SEED})`,
    async () => {
      const counts = new Map<string, number>()
      const failed: object[] = []
      for (let run = FIRST; run < FIRST + RUNS; run += 1) {
        const random = randomOf(SEED, run)
        const story = new Story(store, await anyOrder(store, random), random)
        const acts = FEWEST_ACTS + wholeBelow(MOST_ACTS - FEWEST_ACTS, random)
        for (let act = 0; act < acts; act += 1) await story.goOn()

        const breaches = [
          ...(await findBreaches(store.container, story.order.id)),
          ...(await findingsOf(store, story.order)),
        ]
        for (const { act, answer } of story.diary) {
          const name = `${act} ${answer}`
          counts.set(name, (counts.get(name) ?? 0) + 1)
        }
        if (breaches.length) failed.push({ replay: replayOf(run), breaches, diary: story.diary })
        if (RUNS > 5) process.stderr.write(`[history ${run}] ${story.diary.length} acts\n`)
      }
      expect(failed).toEqual([])
      const told = [...counts].sort().map(([name, times]) => `${name} ${times}`)
      process.stderr.write(`[histories] seed ${SEED}: ${told.join(", ")}\n`)
    },
    LONGEST_HISTORY_MS * (RUNS + 1)
  )
})

function replayOf(run: number): string {
  return `npm run test:long -- store-histories --seed ${SEED} --first ${run} --runs 1`
}
