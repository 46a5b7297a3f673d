import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { loadCases, loadOrderLines } from "../../rma/steps/load-case"
import { loadEligibility } from "../load-eligibility"

/** What staff are advised by about a case that exists. Under the lock, as what it is decided with. */
export const loadEligibilityStep = createStep(
  "rma-load-eligibility",
  async ({ rma_id, order_id }: { rma_id: string; order_id: string }, { container }) => {
    const [order, cases] = await Promise.all([
      loadOrderLines(container, order_id),
      loadCases(container, order_id),
    ])
    return new StepResponse(
      await loadEligibility(container, { order, cases, except: rma_id, for_staff: true })
    )
  }
)
