import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { CoreReturnLine } from "../../../domain"
import { readReturnCounts } from "../../order/core-return-counts"
import type { CaseFacts } from "../../rma/steps/load-case"

/** What core's Return of a case says, line by line; nothing where there is none, or it is canceled. */
export const loadCoreReturnStep = createStep(
  "rma-load-core-return",
  async ({ rma }: CaseFacts, { container }) => {
    const lines: CoreReturnLine[] = []
    if (rma.return_id) {
      const counts = await readReturnCounts(container, rma.return_id)
      if (counts.status !== "canceled") lines.push(...counts.items)
    }
    return new StepResponse({ lines })
  }
)
