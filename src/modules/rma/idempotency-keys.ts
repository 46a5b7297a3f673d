import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import { newId } from "./new-id"

/** A request with an `Idempotency-Key`: whose, which, with what, and for how long its answer is kept. */
export type IdempotencyClaim = {
  scope: string
  key: string
  body_hash: string
  locked_until: Date
  expires_at: Date
}

/** What became of a claim; see {@link claimIdempotencyKey}. */
export type IdempotencyClaimResult =
  | { outcome: "claimed"; id: string; act_id: string; is_again: boolean }
  | { outcome: "running" }
  | { outcome: "reused" }
  | { outcome: "answered"; status_code: number; response: unknown }

/**
 * Claims a key for one request, by one statement: of any number of equal requests one gets it. A key
 * that has run out, or whose request died without an answer, is taken over.
 */
export async function claimIdempotencyKey(
  knex: Knex,
  claim: IdempotencyClaim
): Promise<IdempotencyClaimResult> {
  const id = newId("rmak")
  const { rows: claimed } = await knex.raw<{ rows: { act_id: string }[] }>(
    `insert into rma_idempotency_key as kept
       (id, scope, key, act_id, body_hash, locked_until, expires_at)
     values (:id, :scope, :key, :act_id, :body_hash, :locked_until, :expires_at)
     on conflict (scope, key) where deleted_at is null do update
     set id = excluded.id, body_hash = excluded.body_hash, status_code = null, response = null,
         act_id = case when kept.expires_at < now() then excluded.act_id
                  else coalesce(kept.act_id, excluded.act_id) end,
         locked_until = excluded.locked_until, expires_at = excluded.expires_at, updated_at = now()
     where kept.expires_at < now()
        or (kept.status_code is null and kept.locked_until < now()
            and kept.body_hash = excluded.body_hash)
     returning act_id`,
    { id, act_id: id.slice(id.indexOf("_") + 1), ...claim }
  )
  if (claimed.length) {
    const [{ act_id }] = claimed
    return { outcome: "claimed", id, act_id, is_again: !id.endsWith(act_id) }
  }

  const [kept] = await knex("rma_idempotency_key")
    .where({ scope: claim.scope, key: claim.key, deleted_at: null })
    .select("body_hash", "status_code", "response")
  // Given back in the meantime: whoever had it was just answered, so the caller may try again.
  if (!kept) return { outcome: "running" }
  if (kept.body_hash !== claim.body_hash) return { outcome: "reused" }
  return kept.status_code === null
    ? { outcome: "running" }
    : { outcome: "answered", status_code: kept.status_code, response: kept.response }
}

/** Keeps the answer to the request that claimed the key. */
export async function keepAnswer(
  knex: Knex,
  id: string,
  status_code: number,
  response: unknown
): Promise<void> {
  await knex("rma_idempotency_key")
    .where({ id })
    .update({ status_code, response: JSON.stringify(response) })
}

/** Gives a claimed key back, so that the request can be tried again. */
export async function releaseIdempotencyKey(knex: Knex, id: string): Promise<void> {
  await knex("rma_idempotency_key").where({ id }).del()
}

/** Forgets answers that are no longer given. */
export async function forgetExpiredAnswers(knex: Knex): Promise<void> {
  await knex("rma_idempotency_key").where("expires_at", "<", knex.fn.now()).del()
}
