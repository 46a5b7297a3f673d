import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import type { Handed } from "../../../domain"
import { loadReimbursement } from "../load-reimbursement"
import { findHanded } from "../tenders/find-handed"

/** Whether a payment handed something out, under the order's lock. @throws Refusal `not_found` */
export const findHandedStep = createStep(
  "rma-find-handed",
  async ({ reimbursement_id }: { reimbursement_id: string }, { container }) => {
    const reimbursement = await loadReimbursement(container, reimbursement_id)
    return new StepResponse<{ handed: Handed }>({
      handed: await findHanded(container, reimbursement),
    })
  }
)
