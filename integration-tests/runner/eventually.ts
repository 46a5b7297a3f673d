import { setTimeout as sleep } from "node:timers/promises"

/** Repeats an assertion until it holds: what is sent is heard a moment later, a page reads again. */
export async function eventually(
  assertion: () => void | Promise<void>,
  { within_ms = 20_000 } = {}
): Promise<void> {
  for (const giveUpAt = Date.now() + within_ms; ; await sleep(50)) {
    try {
      return await assertion()
    } catch (error) {
      if (Date.now() > giveUpAt) throw error
    }
  }
}
