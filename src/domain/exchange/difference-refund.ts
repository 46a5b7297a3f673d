import type { OrderBooks } from "../facts"
import type { MinorUnits } from "../money/currency"
import { closeBooks } from "../settlement/close-books"
import type { Settlement } from "../settlement/settlement"

/**
 * The settlement by which a difference that was paid is given back: this one line, whole. It stands for no
 * units, nothing is set off against it, and the order's total hears of it when the new units leave the
 * order. `amount` in minor units, above 0.
 */
export function differenceRefund(amount: MinorUnits, books: OrderBooks): Settlement {
  const line = {
    type: "difference_refund" as const,
    amount,
    taxes: [],
    rma_item_id: null,
    quantity: null,
    note: null,
  }
  return closeBooks({ units: [], lines: [line], owed: amount }, books)
}
