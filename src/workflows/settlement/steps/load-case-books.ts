import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { refuse } from "../../../domain"
import type { SettlementRules } from "../../../domain"
import { hasOpenChange } from "../../../facts/order-change"
import { RMA_MODULE } from "../../../modules/rma"
import type { CaseFacts } from "../../rma/steps/load-case"
import { loadBooks, type LoadedBooks } from "../load-books"

/** A case with the books of its order and the merchant's rules: all that says what is owed. */
export type CaseBooks = Pick<CaseFacts, "rma" | "has_open_change"> &
  Omit<LoadedBooks, "cases"> & { rules: SettlementRules }

/** Reads what a settlement is calculated from. Under the lock, or it may be old by the time it is paid. */
export const loadCaseBooksStep = createStep(
  "rma-load-case-books",
  async ({ rma_id, order_id }: { rma_id: string; order_id: string }, { container }) => {
    return new StepResponse(await loadCaseBooks(container, rma_id, order_id))
  }
)

/** @throws Refusal `not_found` */
export async function loadCaseBooks(
  container: MedusaContainer,
  rmaId: string,
  orderId: string
): Promise<CaseBooks> {
  const [{ cases, ...loaded }, has_open_change, { fee_tax }] = await Promise.all([
    loadBooks(container, orderId),
    hasOpenChange(container, orderId),
    container.resolve(RMA_MODULE).readSettings(),
  ])
  const rma = cases.find(({ id }) => id === rmaId) ?? refuse("not_found", { rma_id: rmaId })
  return { ...loaded, rma, has_open_change, rules: { fee_tax } }
}
