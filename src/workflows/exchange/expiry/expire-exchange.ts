import type { MedusaContainer } from "@medusajs/framework/types"
import { assertExchangeOverdue } from "../../../domain"
import type { Actor } from "../../actor"
import { cancelExchange } from "../cancel-exchange"
import { findExchange } from "./find-exchange"

export type ExpireExchangeInput = { exchange_id: string; actor: Actor }

/**
 * Calls an exchange off whose offer is over: its stock is free again, what was paid for it goes back first,
 * and its items fall back to a refund or to store credit, by policy. Goods that came stay with the shop.
 *
 * @throws Refusal `not_found`, `transition_not_allowed` (the offer holds), all of canceling an exchange
 */
export async function expireExchange(
  container: MedusaContainer,
  { exchange_id, actor }: ExpireExchangeInput
): Promise<void> {
  const exchange = await findExchange(container, exchange_id)
  assertExchangeOverdue(exchange, new Date())
  await cancelExchange(container, { rma_id: exchange.rma_id, exchange_id, reason: "expired", actor })
}
