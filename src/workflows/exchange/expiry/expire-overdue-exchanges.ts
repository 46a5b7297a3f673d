import type { MedusaContainer } from "@medusajs/framework/types"
import { RMA_MODULE } from "../../../modules/rma"
import type { Actor } from "../../actor"
import { inBatches } from "../../in-batches"
import { expireExchange } from "./expire-exchange"

const SYSTEM: Actor = { type: "system", id: null }

/** Calls off every exchange whose offer is over. Answers how many. */
export async function expireOverdueExchanges(container: MedusaContainer, now: Date): Promise<number> {
  const service = container.resolve(RMA_MODULE)
  return await inBatches(
    container,
    (after, take) => service.findExpiringExchanges({ until: now, after }, take),
    (exchange_id) => expireExchange(container, { exchange_id, actor: SYSTEM })
  )
}
