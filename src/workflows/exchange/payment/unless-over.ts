import { isRefusal } from "../../../domain"

/**
 * Runs what finishes a payment of an exchange that was cut off. Where it is not due any more, or nothing was
 * promised for it, there is nothing to finish.
 * @throws all else that `complete` throws
 */
export async function unlessOver(complete: () => Promise<unknown>): Promise<void> {
  try {
    await complete()
  } catch (error) {
    const codes: string[] = ["transition_not_allowed", "difference_unpaid"]
    if (!isRefusal(error) || !codes.includes(error.code)) throw error
  }
}
