import type { MedusaContainer } from "@medusajs/framework/types"
import { refuse } from "../../domain/refusals"
import { RMA_MODULE } from "../../modules/rma"
import { CODE_MAX_TRIES, hashOfCode, isSameHash, typedCode } from "./access-code"
import { tokenOf } from "./access-token"
import { openOrderGrant } from "./grants"
import { countAttempt, uncountAttempt, type Attempt } from "./limits"
import { ownerNamedBy } from "./request-access"

/**
 * Lets a guest in with the code from the mail: a token that opens the order for an hour.
 *
 * @throws Refusal `unauthorized`, whatever was wrong; `too_many_tries` with `retry_after` in seconds
 */
export async function verifyAccess(
  container: MedusaContainer,
  input: Attempt & { code: string }
): Promise<{ token: string; expires_at: Date; order_id: string }> {
  const retry_after = await countAttempt(container, "guess", input)
  if (retry_after > 0) refuse("too_many_tries", { retry_after })

  const order = await orderOpenedBy(container, input)
  if (!order) refuse("unauthorized")
  const { id, expires_at } = await openOrderGrant(container, order)
  await uncountAttempt(container, "guess", input)
  return { token: tokenOf(container, id), expires_at, order_id: order.order_id }
}

type OpenedOrder = { order_id: string; customer_id: string | null; email: string }

async function orderOpenedBy(
  container: MedusaContainer,
  { code, ...named }: Attempt & { code: string }
): Promise<OpenedOrder | null> {
  const rmaModule = container.resolve(RMA_MODULE)
  const { guest_access } = await rmaModule.readSettings()
  const owner = guest_access ? await ownerNamedBy(container, named) : null
  if (!owner) return null
  const { order_id, customer_id, guest_email: email } = owner
  const kept = await rmaModule.tryAccessCode({ order_id, email, max_tries: CODE_MAX_TRIES })
  if (!kept) return null
  const isRight = isSameHash(kept.code_hash, hashOfCode(container, { order_id, email }, typedCode(code)))
  return isRight && (await rmaModule.spendAccessCode(kept.id))
    ? { order_id, customer_id, email }
    : null
}
