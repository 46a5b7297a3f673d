import { toMinor } from "../../domain"
import type { HttpSettlement } from "../../types/http"
import { currencyOf } from "./currency-of"
import type { Payable } from "./settle-form"

/**
 * What there is to pay of a settlement that was written, and for what.
 *
 * @param amount in major units: all that it owes, or what is left of that
 */
export function payableOf(settlement: HttpSettlement, amount: number): Payable {
  const currency = currencyOf(settlement.currency_code)
  const lines = settlement.lines.map((line) => ({
    type: line.type,
    amount: toMinor(line.amount, currency),
    taxes: [],
    rma_item_id: line.rma_item_id ?? null,
    quantity: line.quantity ?? null,
    note: line.note ?? null,
  }))
  return {
    lines,
    owed: toMinor(amount, currency),
    // Core has counted them long ago: how many of them says nothing about how they are paid.
    items: lines.flatMap(({ rma_item_id, quantity }) =>
      rma_item_id === null ? [] : [{ id: rma_item_id, quantity: quantity ?? 0, core_quantity: 0 }]
    ),
  }
}
