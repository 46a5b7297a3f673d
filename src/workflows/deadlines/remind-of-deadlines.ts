import type { MedusaContainer } from "@medusajs/framework/types"
import { endOfShopDay } from "../../domain"
import { RMA_MODULE } from "../../modules/rma"
import type { Actor } from "../actor"
import { remindOfDeadlineWorkflow } from "../rma/workflows/remind-of-deadline"
import { inBatches } from "../in-batches"

const SYSTEM: Actor = { type: "system", id: null }

/** Tells customers whose deadline is near, each once per deadline. Answers how many. */
export async function remindOfDeadlines(container: MedusaContainer, now: Date): Promise<number> {
  const service = container.resolve(RMA_MODULE)
  const { reminder_days, time_zone } = await service.readSettings()
  if (reminder_days === null) return 0
  const until = endOfShopDay(now, time_zone, reminder_days)
  return await inBatches(
    container,
    (after, take) =>
      service.findAwaitedCases({ from: now, until, is_unreminded: true, after }, take),
    (rma_id) => remindOfDeadlineWorkflow(container).run({ input: { rma_id, actor: SYSTEM } })
  )
}
