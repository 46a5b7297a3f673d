import type { OrderBooks, RmaFacts, RmaItemFacts } from "../facts"
import type { Currency, MinorUnits } from "../money/currency"
import { Decimal } from "../money/decimal"
import { toMinor } from "../money/to-minor"
import { sumOf } from "../sum-of"
import type { Fault, LegalBasis } from "../words"
import { itemValues } from "./item-values"

/**
 * What a merchant keeps of units that come back: a share of their worth, or an amount for every unit
 * in major units of each currency that is named. `none` says so where something else would apply.
 */
export type RestockingFee =
  | { type: "none" }
  | { type: "percent"; percent: number }
  | { type: "amount"; amounts: Record<string, number> }

/** What the merchant said of a return reason that decides on the fee. */
export type ReasonFee = { restocking_fee: RestockingFee | null; fault: Fault | null }

/** All that is asked to propose a restocking fee. */
export type RestockingTerms = {
  legal_basis: LegalBasis | null
  /** Of the policy by which the case was judged. */
  policy_fee: RestockingFee | null
  /** By the id of the reason; of a reason that is not named nothing was said. */
  reasons: ReadonlyMap<string, ReasonFee>
}

/**
 * The restocking fee to propose for units of a case, gross, in minor units, never more than these
 * units are worth. Rounded half-even once, over all units: a tenth of three times 3.33 is 1.00.
 *
 * @param items whole units, of items of the case
 */
export function restockingFee(
  rma: Pick<RmaFacts, "items">,
  books: OrderBooks,
  items: { id: string; quantity: number }[],
  terms: RestockingTerms
): MinorUnits {
  const units = items.flatMap(({ id, quantity }) => {
    const item = rma.items.find((one) => one.id === id)
    return item && quantity > 0 ? [{ item, quantity, core_quantity: 0 }] : []
  })
  const worths = itemValues(units, books).lines
  const fees = units.map(({ item, quantity }, index) =>
    feeOfUnits(feeOf(item, terms), quantity, worths[index].amount, books.currency)
  )
  const sum = fees.reduce((total, fee) => total.plus(fee), new Decimal(0))
  const worth = sumOf(worths, ({ amount }) => Math.max(0, amount))
  return Math.min(sum.integerValue(Decimal.ROUND_HALF_EVEN).toNumber(), worth)
}

/**
 * The fee that applies to units of an item: the reason's, else the policy's. None where the shop is at
 * fault and the reason does not say otherwise, for goods that stay with the customer or are not given
 * back for money, and for whoever uses a right that the law grants free of charge: then only staff may
 * take one, by typing it.
 */
export function feeOf(
  item: Pick<RmaItemFacts, "reason_id" | "return_expected" | "resolution">,
  { legal_basis, policy_fee, reasons }: RestockingTerms
): RestockingFee {
  const isOfRight = legal_basis === "withdrawal" || legal_basis === "warranty"
  const isForMoney = item.resolution === "refund" || item.resolution === "store_credit"
  if (isOfRight || !isForMoney || !item.return_expected) {
    return NO_FEE
  }
  const reason = item.reason_id === null ? undefined : reasons.get(item.reason_id)
  const usual = reason?.fault ? NO_FEE : (policy_fee ?? NO_FEE)
  return reason?.restocking_fee ?? usual
}

const NO_FEE: RestockingFee = { type: "none" }

/** Unrounded minor units. A currency that the merchant did not name has no fee. */
function feeOfUnits(
  fee: RestockingFee,
  quantity: number,
  worth: MinorUnits,
  currency: Currency
): Decimal {
  switch (fee.type) {
    case "none":
      return new Decimal(0)
    case "percent":
      return new Decimal(worth).times(fee.percent).div(100)
    case "amount": {
      const ofUnit = fee.amounts[currency.code]
      const kept = ofUnit === undefined ? 0 : toMinor(ofUnit, currency) * quantity
      return new Decimal(Math.min(kept, worth))
    }
  }
}
