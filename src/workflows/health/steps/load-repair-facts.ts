import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../../modules/rma"
import { loadCaseBooks } from "../../settlement/steps/load-case-books"
import { findNow } from "../finding-of"
import type { RepairFacts, RepairInput } from "../repair-of"

/** Looks once more, under the lock, whether a finding is there, and reads what mends it. */
export const loadRepairFactsStep = createStep(
  "rma-load-repair-facts",
  async ({ order_id, code, subject_id }: RepairInput, { container }) => {
    const now = await findNow(container, order_id, { code, subject_id }, new Date())
    const finding = now?.finding ?? null
    const rma = now?.loaded.cases.find(({ id }) => id === finding?.rma_id) ?? null
    const unapplied =
      finding?.repair === "confirm_stock" && rma
        ? await container.resolve(RMA_MODULE).findUnappliedMovements(rma.id)
        : []
    return new StepResponse<RepairFacts>({
      finding,
      rma,
      moves: unapplied.map(({ id, inventory_item_id, location_id, quantity }) => ({
        movement_id: id,
        inventory_item_id,
        location_id,
        quantity,
      })),
      books:
        finding?.repair === "issue_credit_note" && rma
          ? await loadCaseBooks(container, rma.id, order_id)
          : null,
    })
  }
)
