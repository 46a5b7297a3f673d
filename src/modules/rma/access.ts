import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { AccessScope } from "../../domain/words"
import { newId } from "./new-id"

/** What lets a guest in; see models/access-grant.ts. */
export type GrantRow = {
  id: string
  scope: AccessScope
  order_id: string
  rma_id: string | null
  email: string
  customer_id: string | null
  expires_at: Date
}

export type NewGrant = Omit<GrantRow, "id">

/** A grant that was neither revoked nor has run out. */
export async function findLiveGrant(knex: Knex, id: string): Promise<GrantRow | null> {
  const [grant]: GrantRow[] = await knex("rma_access_grant")
    .where({ id, revoked_at: null, deleted_at: null })
    .where("expires_at", ">", knex.fn.now())
    .select(GRANT_COLUMNS)
  return grant ?? null
}

/**
 * Opens an order, or a case. Of a case there is one live grant per reader: a further mail gives the
 * same link more time instead of making another. Answers the grant's id.
 */
export async function openGrant(knex: Knex, grant: NewGrant): Promise<string> {
  if (grant.rma_id !== null) await revokeOfFormerOwners(knex, grant)
  const { rows } = await knex.raw<{ rows: { id: string }[] }>(
    `insert into rma_access_grant as kept
       (id, scope, order_id, rma_id, email, customer_id, expires_at)
     values (:id, :scope, :order_id, :rma_id, :email, :customer_id, :expires_at)
     on conflict (rma_id, email)
       where rma_id is not null and revoked_at is null and deleted_at is null
     do update set expires_at = greatest(kept.expires_at, excluded.expires_at), updated_at = now()
     returning id`,
    { id: newId("rgrant"), ...grant }
  )
  return rows[0].id
}

/** A link that was mailed before the order changed hands must not come alive by a later mail. */
async function revokeOfFormerOwners(knex: Knex, { rma_id, customer_id }: NewGrant): Promise<void> {
  await knex("rma_access_grant")
    .where({ rma_id, revoked_at: null })
    .whereRaw("customer_id is distinct from ?", [customer_id])
    .update({ revoked_at: knex.fn.now(), updated_at: knex.fn.now() })
}

const GRANT_COLUMNS = [
  "id",
  "scope",
  "order_id",
  "rma_id",
  "email",
  "customer_id",
  "expires_at",
] as const satisfies (keyof GrantRow)[]

/** Which grants: one, or all of a case or of an order. */
export type WhichGrants = { id: string } | { rma_id: string } | { order_id: string }

/** Closes every token of these grants; answers how many were open. */
export async function revokeGrants(knex: Knex, which: WhichGrants): Promise<number> {
  return await knex("rma_access_grant")
    .where({ ...which, revoked_at: null })
    .update({ revoked_at: knex.fn.now(), updated_at: knex.fn.now() })
}

/** A code that was mailed: its hash, and for how long it is good. */
export type NewCode = { order_id: string; email: string; code_hash: string; good_for_seconds: number }

/** Keeps the code of an order; a former one is worth nothing from then on. */
export async function replaceCode(knex: Knex, code: NewCode): Promise<void> {
  await knex.raw(
    `insert into rma_access_code (id, order_id, email, code_hash, expires_at)
     values (:id, :order_id, :email, :code_hash, now() + make_interval(secs => :good_for_seconds))
     on conflict (order_id) where deleted_at is null do update
     set id = excluded.id, email = excluded.email, code_hash = excluded.code_hash, tries = 0,
         used_at = null, expires_at = excluded.expires_at, created_at = now(), updated_at = now()`,
    { id: newId("rcode"), ...code }
  )
}

export type CodeToTry = { order_id: string; email: string; max_tries: number }
export type TriedCode = { id: string; code_hash: string }

/**
 * Takes one of the tries that a code has and answers what it is compared with; null where there is
 * none (left). Counting is the condition of looking: of any number of guesses at once, no more than
 * `max_tries` see the hash.
 */
export async function tryCode(
  knex: Knex,
  { order_id, email, max_tries }: CodeToTry
): Promise<TriedCode | null> {
  const [code]: TriedCode[] = await knex("rma_access_code")
    .where({ order_id, email, used_at: null, deleted_at: null })
    .where("tries", "<", max_tries)
    .where("expires_at", ">", knex.fn.now())
    .update({ tries: knex.raw("tries + 1"), updated_at: knex.fn.now() })
    .returning(["id", "code_hash"])
  return code ?? null
}

/** Uses a code up; false where somebody else did, or a new code has taken its place. */
export async function spendCode(knex: Knex, id: string): Promise<boolean> {
  const spent = await knex("rma_access_code")
    .where({ id, used_at: null })
    .update({ used_at: knex.fn.now(), updated_at: knex.fn.now() })
  return spent === 1
}

/** What is counted in a window of time, under a name that tells nobody what it is. */
export type Counted = { id: string; max: number; window_seconds: number }

/**
 * Counts one more try of each, and answers for how many seconds any of them is over its limit; 0 where
 * none is. One statement, so that the limit holds for all servers together, and in the order of the
 * names, so that two of them never wait for each other.
 */
export async function countTries(knex: Knex, counted: Counted[]): Promise<number> {
  const sorted = [...counted].sort((a, b) => (a.id < b.id ? -1 : 1))
  const values = sorted.map(() => "(?, 1, now() + make_interval(secs => ?))").join(", ")
  const { rows } = await knex.raw<{ rows: { id: string; count: number; seconds: number }[] }>(
    `insert into rma_rate_limit as kept (id, count, resets_at) values ${values}
     on conflict (id) do update set
       count = case when kept.resets_at > now() then kept.count + 1 else 1 end,
       resets_at = case when kept.resets_at > now() then kept.resets_at else excluded.resets_at end,
       updated_at = now()
     returning id, count, ceil(extract(epoch from resets_at - now()))::int as seconds`,
    sorted.flatMap(({ id, window_seconds }) => [id, window_seconds])
  )
  const over = rows.filter(({ id, count }) => counted.some((one) => one.id === id && count > one.max))
  return Math.max(0, ...over.map(({ seconds }) => Math.max(1, seconds)))
}

/** Takes one try of each back: it was none, as it succeeded. */
export async function uncountTries(knex: Knex, ids: string[]): Promise<void> {
  await knex("rma_rate_limit")
    .whereIn("id", [...ids].sort())
    .where("count", ">", 0)
    .update({ count: knex.raw("count - 1"), updated_at: knex.fn.now() })
}

/** Deletes codes, grants and counts whose time is over: they are of no use, and name people. */
export async function forgetExpiredAccess(knex: Knex): Promise<void> {
  await knex("rma_access_code").where("expires_at", "<", knex.fn.now()).del()
  await knex("rma_access_grant").where("expires_at", "<", knex.fn.now()).del()
  await knex("rma_rate_limit").where("resets_at", "<", knex.fn.now()).del()
}
