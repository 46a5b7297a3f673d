import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk"
import { unitsPaidAhead, type OrderBooks } from "../../../domain"
import type { RmaRecord } from "../../../facts/rma"
import { loadBooks } from "../load-books"

/** The books of the order of a case in which units were paid before they came; null: none were. */
export const loadBooksOfPaidAheadStep = createStep(
  "rma-load-books-of-paid-ahead",
  async ({ rma }: { rma: RmaRecord }, { container }) => {
    const isAnyPaid = rma.items.some((item) => unitsPaidAhead(item) > 0)
    const loaded = isAnyPaid ? await loadBooks(container, rma.order_id) : null
    return new StepResponse<{ books: OrderBooks | null }>({ books: loaded?.books ?? null })
  }
)
