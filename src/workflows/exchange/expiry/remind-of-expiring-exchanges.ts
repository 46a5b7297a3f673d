import type { MedusaContainer } from "@medusajs/framework/types"
import { endOfShopDay } from "../../../domain"
import { RMA_MODULE } from "../../../modules/rma"
import type { Actor } from "../../actor"
import { inBatches } from "../../in-batches"
import { remindOfExchangeExpiryWorkflow } from "./remind-of-exchange-expiry"

const SYSTEM: Actor = { type: "system", id: null }

/** Tells customers whose offer of an exchange ends soon, each once. Answers how many. */
export async function remindOfExpiringExchanges(
  container: MedusaContainer,
  now: Date
): Promise<number> {
  const service = container.resolve(RMA_MODULE)
  const { reminder_days, time_zone } = await service.readSettings()
  if (reminder_days === null) return 0
  const until = endOfShopDay(now, time_zone, reminder_days)
  return await inBatches(
    container,
    (after, take) =>
      service.findExpiringExchanges({ from: now, until, is_unreminded: true, after }, take),
    (exchange_id) =>
      remindOfExchangeExpiryWorkflow(container).run({ input: { exchange_id, actor: SYSTEM } })
  )
}
