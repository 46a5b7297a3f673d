import type { MedusaContainer } from "@medusajs/framework/types"
import { isRefusal } from "../../domain"
import type { Actor } from "../actor"
import { giveDifferenceBack } from "./difference/give-difference-back"

type By = { actor: Actor; notify_customer?: boolean }

/**
 * Runs what calls an exchange off. Where nothing but a difference that was paid stands in the way, it is
 * given back, and what was to be done is done: money is never given back for what then goes on. Once it
 * is, nothing leaves for the exchange, so that nothing can come in between.
 *
 * @throws Refusal all of `run`, and of giving the difference back
 */
export async function givingDifferenceBack(
  container: MedusaContainer,
  by: By,
  run: () => Promise<unknown>
): Promise<void> {
  try {
    await run()
  } catch (error) {
    const exchange_id = exchangeInTheWay(error)
    if (exchange_id === null) throw error
    const { actor, notify_customer } = by
    await giveDifferenceBack(container, { exchange_id, actor, notify_customer })
    await run()
  }
}

/** The exchange whose paid difference is all that stands in the way. */
function exchangeInTheWay(error: unknown): string | null {
  if (!isRefusal(error) || error.details.of !== "difference") return null
  const { exchange_id } = error.details
  return typeof exchange_id === "string" ? exchange_id : null
}
