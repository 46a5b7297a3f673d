import { createHmac } from "node:crypto"
import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import type { Counted } from "../../modules/rma/access"
import { accessKey } from "./access-key"

/** Who tries, and what for; none of it is known to be true. */
export type Attempt = {
  /** As it was typed: unknown orders are counted like those that are there. */
  order_number: string
  email: string
  /** Of the client, as far as the proxies in front tell. */
  address: string
}

type Limits = Record<keyof Attempt, { max: number; window_seconds: number }>

const HOUR = 60 * 60
const TEN_MINUTES = 10 * 60

/** How many codes are mailed. Whoever passes a limit is not told: the answer is the same anyway. */
export const CODE_LIMITS: Limits = {
  order_number: { max: 10, window_seconds: HOUR },
  email: { max: 10, window_seconds: HOUR },
  address: { max: 50, window_seconds: HOUR },
}

/** How many wrong codes are looked at. Many people share one address, so it has more. */
export const GUESS_LIMITS: Limits = {
  order_number: { max: 20, window_seconds: TEN_MINUTES },
  email: { max: 20, window_seconds: TEN_MINUTES },
  address: { max: 100, window_seconds: TEN_MINUTES },
}

type Act = "code" | "guess"
const LIMITS: Record<Act, Limits> = { code: CODE_LIMITS, guess: GUESS_LIMITS }

/**
 * Counts an attempt, and answers for how many seconds there may be no other; 0 where it may go on.
 *
 * The address first and alone: who is over its limit shall not use up those of other people's orders.
 */
export async function countAttempt(
  container: MedusaContainer,
  act: Act,
  attempt: Attempt
): Promise<number> {
  const rmaModule = container.resolve(RMA_MODULE)
  const counted = (what: keyof Attempt) => countedOf(container, act, attempt, what)
  return (
    (await rmaModule.countTries([counted("address")])) ||
    (await rmaModule.countTries([counted("order_number"), counted("email")]))
  )
}

/** Takes an attempt back that turned out to be right. */
export async function uncountAttempt(
  container: MedusaContainer,
  act: Act,
  attempt: Attempt
): Promise<void> {
  const all: (keyof Attempt)[] = ["address", "order_number", "email"]
  const ids = all.map((what) => countedOf(container, act, attempt, what).id)
  await container.resolve(RMA_MODULE).uncountTries(ids)
}

/** Hashed with a key: the table tells neither who tried nor for which order. */
function countedOf(
  container: MedusaContainer,
  act: Act,
  attempt: Attempt,
  what: keyof Attempt
): Counted {
  const id = createHmac("sha256", accessKey(container, "rate-limit"))
    .update(JSON.stringify([act, what, attempt[what]]))
    .digest("hex")
  return { id, ...LIMITS[act][what] }
}
