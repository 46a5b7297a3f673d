import type { MedusaContainer } from "@medusajs/framework/types"
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { RMA_MODULE } from "../../../modules/rma"
import { loadBooks } from "../load-books"
import { loadCase, type CaseFacts } from "../../rma/steps/load-case"
import type { OrderBooks, SettlementRules } from "../../../domain"

/** A case with the books of its order and the merchant's rules: all that says what is owed. */
export type CaseBooks = CaseFacts & {
  books: OrderBooks
  rules: SettlementRules
  /** Core keeps what the order still asks for in a payment collection: it must hear of a new total. */
  has_open_collection: boolean
}

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
  const facts = await loadCase(container, rmaId, orderId)
  const { fee_tax } = container.resolve(RMA_MODULE).options
  return { ...facts, ...(await loadBooks(container, orderId, facts.cases)), rules: { fee_tax } }
}
