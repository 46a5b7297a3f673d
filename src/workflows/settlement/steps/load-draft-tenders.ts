import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuse } from "../../../domain"
import { parseSettlementRequest } from "../../../facts/settlement-request"
import { RMA_MODULE } from "../../../modules/rma"
import type { HttpTenderRequest } from "../../../types"

/**
 * By what a draft is to be paid: what its approval names, else what was typed with it. Empty: not yet.
 * @throws Refusal `not_found`
 */
export const loadDraftTendersStep = createStep(
  "rma-load-draft-tenders",
  async (
    { settlement_id, tenders }: { settlement_id: string; tenders?: HttpTenderRequest[] },
    { container }
  ) => {
    const [settlement] = await container
      .resolve(RMA_MODULE)
      .listSettlements({ id: settlement_id }, { select: ["id", "request"] })
    if (!settlement) refuse("not_found", { settlement_id })
    const { request } = settlement
    // What completing a case wrote was never typed.
    const typed = request === null ? [] : (parseSettlementRequest(request).tenders ?? [])
    return new StepResponse({ tenders: tenders ?? typed })
  }
)
