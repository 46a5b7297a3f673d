import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { isRefusal } from "../domain"
import { errorMessage } from "./error-message"

const BATCH = 100

/**
 * Does something to each of many cases, a batch of ids at a time, each case by itself and under its own
 * lock. A case that refuses has moved on since it was found, or is looked at again next time; one that
 * fails is told of, and keeps nobody else waiting. Answers how many were done.
 *
 * `find` answers the next ids after one, in their order.
 */
export async function inBatches(
  container: MedusaContainer,
  find: (after: string, take: number) => Promise<string[]>,
  act: (rmaId: string) => Promise<unknown>
): Promise<number> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER)
  let done = 0
  let ids = await find("", BATCH)
  while (ids.length) {
    for (const id of ids) {
      try {
        await act(id)
        done += 1
      } catch (error) {
        if (!isRefusal(error)) logger.error(`RMA: case ${id} will be tried again: ${errorMessage(error)}`)
      }
    }
    ids = await find(ids[ids.length - 1], BATCH)
  }
  return done
}
