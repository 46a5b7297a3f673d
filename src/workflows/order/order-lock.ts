import { setTimeout as sleep } from "node:timers/promises"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { MedusaContainer } from "@medusajs/framework/types"
import { errorMessage } from "../error-message"
import { refuse } from "../../domain/refusals"
import { RMA_MODULE } from "../../modules/rma"
import { forgetHalfMadeChanges } from "./change-order"
import { forgetStrayShipping } from "./forget-stray-shipping"

/** A lock outlives whoever took it and died by this long. Every burst under it is far shorter. */
const LOCK_TTL_SECONDS = 60
const FIRST_WAIT_MS = 10
const LONGEST_WAIT_MS = 150

/**
 * Takes the order's lock, to change the order or what belongs to it.
 *
 * Whoever had it before may have died: what they left of a change of the order is taken away.
 * @throws Refusal `order_busy`
 */
export async function acquireOrderLock(
  container: MedusaContainer,
  orderId: string,
  ownerId: string
): Promise<void> {
  await acquireBareOrderLock(container, orderId, ownerId)
  try {
    await Promise.all([
      forgetHalfMadeChanges(container, orderId),
      forgetStrayShipping(container, orderId),
    ])
  } catch (error) {
    await releaseOrderLock(container, orderId, ownerId)
    throw error
  }
}

/**
 * The lock itself: the key that Medusa's own order edits take, so that theirs and ours exclude each
 * other, with every locking provider. Enough for payments, which book what was paid and open no change
 * of the order: a change that somebody who died left open does not stand in their way.
 *
 * Waits as long as the option `lock_timeout_seconds` says. `acquire` and not `execute`: with PostgreSQL
 * the two do not know of each other, and core's workflows use the former. The owner is named, because
 * without one the in-memory provider lets anybody release the lock.
 * @throws Refusal `order_busy`
 */
export async function acquireBareOrderLock(
  container: MedusaContainer,
  orderId: string,
  ownerId: string
): Promise<void> {
  const locking = container.resolve(Modules.LOCKING)
  const { lock_timeout_seconds } = container.resolve(RMA_MODULE).options
  const giveUpAt = Date.now() + lock_timeout_seconds * 1000

  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    try {
      return await locking.acquire(orderId, { ownerId, expire: LOCK_TTL_SECONDS })
    } catch (error) {
      // The providers throw plain errors of different words for "taken": whatever it is, waiting helps or
      // the time runs out.
      if (Date.now() + wait > giveUpAt) refuse("order_busy", { order_id: orderId, cause: errorMessage(error) })
    }
    await forgetLockOfTheDead(container, orderId)
    await sleep(wait * (0.5 + Math.random() / 2))
  }
}

/** Gives the order's lock back. A lock that is no longer ours is left alone. */
export async function releaseOrderLock(
  container: MedusaContainer,
  orderId: string,
  ownerId: string
): Promise<void> {
  await container.resolve(Modules.LOCKING).release(orderId, { ownerId })
}

/**
 * The PostgreSQL provider never takes over a lock that has run out: after a crash the order would stay
 * locked for ever. The other providers keep no such table.
 */
async function forgetLockOfTheDead(container: MedusaContainer, orderId: string): Promise<void> {
  const knex = container.resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const [{ exists }] = await knex
    .select(knex.raw("to_regclass('locking') is not null as exists"))
  if (exists) await knex("locking").where("id", orderId).where("expiration", "<", knex.fn.now()).del()
}
