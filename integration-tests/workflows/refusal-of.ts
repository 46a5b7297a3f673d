import { isRefusal, type RefusalCode } from "../../src/domain"

/** The code by which something is refused; fails where it is not, or breaks by something else. */
export async function refusalOf(attempt: Promise<unknown>): Promise<RefusalCode> {
  const outcome = await attempt.then(
    () => undefined,
    (error: unknown) => error
  )
  if (outcome === undefined) throw new Error("It was done, and should have been refused")
  if (!isRefusal(outcome)) throw outcome
  return outcome.code
}
