import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../modules/rma"
import type { GrantRow } from "../../modules/rma/access"
import { grantIdOf } from "./access-token"
import { findOrderOwner } from "./find-order-owner"

const HOUR_MS = 60 * 60 * 1000

/** Long enough to choose items and to take photos, short enough for a computer that is shared. */
const ORDER_GRANT_MS = HOUR_MS
/**
 * The longest that a usual case takes: a month to send back, as long again until it was received and
 * paid, and some more. Every mail gives the link as much again.
 */
const CASE_GRANT_MS = 90 * 24 * HOUR_MS

/** Opens a case to whom a mail about it goes to; null where the order is not theirs (any more). */
export async function openCaseGrant(
  container: MedusaContainer,
  rma: { id: string; order_id: string; email: string }
): Promise<string | null> {
  const owner = await findOrderOwner(container, { id: rma.order_id })
  if (!owner || owner.guest_email === null || owner.guest_email !== rma.email.toLowerCase()) return null
  return await container.resolve(RMA_MODULE).openAccessGrant({
    scope: "case",
    order_id: owner.order_id,
    rma_id: rma.id,
    email: owner.guest_email,
    customer_id: owner.customer_id,
    expires_at: new Date(Date.now() + CASE_GRANT_MS),
  })
}

/** Opens an order, for an hour, to whom a code was mailed. */
export async function openOrderGrant(
  container: MedusaContainer,
  order: { order_id: string; customer_id: string | null; email: string }
): Promise<{ id: string; expires_at: Date }> {
  const expires_at = new Date(Date.now() + ORDER_GRANT_MS)
  const id = await container.resolve(RMA_MODULE).openAccessGrant({
    ...order,
    scope: "order",
    rma_id: null,
    expires_at,
  })
  return { id, expires_at }
}

/**
 * What a token opens now; null for one that is not ours, has run out, was revoked, or was given to
 * somebody whose order it no longer is. The last is revoked: it must not come alive again, should the
 * order come back.
 */
export async function grantOfToken(
  container: MedusaContainer,
  token: string
): Promise<GrantRow | null> {
  const id = grantIdOf(container, token)
  if (!id) return null
  const rmaModule = container.resolve(RMA_MODULE)
  const grant = await rmaModule.findLiveAccessGrant(id)
  if (!grant || !(await isLetIn(container, grant))) return null
  const owner = await findOrderOwner(container, { id: grant.order_id })
  if (owner?.guest_email === grant.email && owner.customer_id === grant.customer_id) return grant
  await rmaModule.revokeAccessGrants({ id })
  return null
}

/** Codes can be switched off, and what they opened with them; links in mails stay what they are. */
async function isLetIn(container: MedusaContainer, { scope }: GrantRow): Promise<boolean> {
  if (scope === "case") return true
  return (await container.resolve(RMA_MODULE).readSettings()).guest_access
}
