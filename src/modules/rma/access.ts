import { generateEntityId } from "@medusajs/framework/utils"
import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { AccessScope } from "../../domain/words"

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
    { id: generateEntityId(undefined, "rgrant"), ...grant }
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
