import type { Knex } from "@medusajs/framework/mikro-orm/knex"
import type { PolicyContent } from "../../domain/eligibility/policy"
import { newId } from "./new-id"
import { row } from "./row"

/** A policy as it is to be kept from now on, and who says so. */
export type PolicyToSave = { id: string; content: PolicyContent; created_by: string | null }

/** What takes a saved policy back: how it read before; null where it is new. */
export type PolicyUndo = { id: string; version: number; former: PolicyContent | null }

const CONTENT = [
  "name",
  "is_enabled",
  "priority",
  "region_ids",
  "sales_channel_ids",
  "auto_approve",
  "rules",
  "terms",
] as const satisfies (keyof PolicyContent)[]

/** Writes a new policy, and how it reads as its first version. */
export async function openPolicy(knex: Knex, policy: PolicyToSave): Promise<PolicyUndo> {
  await knex("rma_return_policy").insert(row({ id: policy.id, ...policy.content, version: 1 }))
  await addVersion(knex, policy, 1)
  return { id: policy.id, version: 1, former: null }
}

/**
 * Changes a policy and adds how it reads now as its next version; null where it is no longer at the
 * version that was decided on.
 */
export async function changePolicy(
  knex: Knex,
  policy: PolicyToSave,
  decidedOn: number
): Promise<PolicyUndo | null> {
  const ofVersion = { id: policy.id, version: decidedOn, deleted_at: null }
  const [former]: PolicyContent[] = await knex("rma_return_policy")
    .where(ofVersion)
    .forUpdate()
    .select(...CONTENT)
  if (!former) return null
  const version = decidedOn + 1
  await knex("rma_return_policy")
    .where(ofVersion)
    .update({ ...row(policy.content), version, updated_at: knex.fn.now() })
  await addVersion(knex, policy, version)
  return { id: policy.id, version, former }
}

/** Takes back what one of the two above wrote, unless somebody has changed the policy again. */
export async function undoPolicy(knex: Knex, { id, version, former }: PolicyUndo): Promise<void> {
  const policy = () => knex("rma_return_policy").where({ id, version })
  const undone = former
    ? await policy().update({ ...row(former), version: version - 1 })
    : await policy().del()
  if (undone) await knex("rma_return_policy_version").where({ policy_id: id, version }).del()
}

async function addVersion(
  knex: Knex,
  { id, content, created_by }: PolicyToSave,
  version: number
): Promise<void> {
  await knex("rma_return_policy_version").insert(
    row({
      id: newId("rpolv"),
      policy_id: id,
      version,
      content,
      created_by,
    })
  )
}
