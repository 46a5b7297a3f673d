import type { LineWorth, OrderBooks, RecordedWorth, TaxAmount } from "../facts"
import {
  checkDispositions,
  checkItemQuantities,
  checkLineQuantities,
  checkRecordedWorth,
  checkRefunded,
  checkReimbursed,
  checkResolvedUnits,
  checkSettlementSum,
  type Violation,
} from "../invariants"
import { isUnderWay } from "../lifecycle/is-under-way"
import type { Currency } from "../money/currency"
import { SETTLEMENT_LINE_RULES } from "../settlement/line-types"
import { mergeTaxes } from "../settlement/merge-taxes"
import { minorTaxes } from "../settlement/minor-taxes"
import { shippingTotal } from "../settlement/refundable-shipping"
import type { SettlementLine } from "../settlement/settlement"
import { sumOf } from "../sum-of"
import type { Life } from "./life"
import type { Shop } from "./shop"

/** What of I1 to I5 does not hold in the life of an order. */
export function violations(life: Life): Violation[] {
  return [...violationsOfGoods(life), ...violationsOfMoney(life)]
}

function violationsOfGoods({ shop: { core, cases, received, rules } }: Life): Violation[] {
  const items = cases.flatMap((rma) => rma.items)
  const approved = cases.filter(({ status }) => isUnderWay(status)).flatMap((rma) => rma.items)
  return [
    ...approved.flatMap(checkItemQuantities),
    ...checkLineQuantities(core.lines, cases),
    ...items.flatMap((item) => checkResolvedUnits(item, rules)),
    ...items.flatMap((item) =>
      checkDispositions(
        item,
        received.filter(({ item_id }) => item_id === item.id)
      )
    ),
  ]
}

function violationsOfMoney({ shop, repriced }: Life): Violation[] {
  const { core, settlements, payments } = shop
  const recorded = shop.recordedLines().filter(({ line_item_id }) => !repriced.has(line_item_id))
  return [
    ...settlements.flatMap(checkSettlementSum),
    ...settlements.flatMap(({ lines }) => lines.flatMap(checkLine)),
    ...settlements.flatMap(({ owed, paid }) =>
      checkReimbursed({
        owed,
        reimbursements: paid.map(({ amount }) => ({ status: "paid", amount })),
      })
    ),
    ...checkShipping(shop),
    ...payments.flatMap(checkRefunded),
    ...core
      .worths()
      .flatMap((worth) =>
        recorded
          .filter(({ line_item_id }) => line_item_id === worth.line_item_id)
          .flatMap((line) => [
            ...checkRecordedWorth(worth, line, core.currency),
            ...checkRecordedTaxes(worth, line, core.currency),
          ])
      ),
  ]
}

/** I4 of every tax rate: partial returns of a line sum to the tax in the line. */
function checkRecordedTaxes(line: LineWorth, recorded: RecordedWorth, currency: Currency) {
  const inLine = JSON.stringify(minorTaxes(line.taxes, currency))
  const inReturns = JSON.stringify(recorded.taxes)
  const found = `line ${line.line_item_id}: taxes ${inReturns} of ${inLine}`
  const isBroken = recorded.quantity === line.quantity && inReturns !== inLine
  return isBroken ? [{ invariant: "I4" as const, found }] : []
}

type Shipping = Pick<OrderBooks, "shipping_methods" | "currency">

/** I4 of shipping: at most what was to be paid for it goes back, and with all of it all of its tax. */
function checkShipping(shop: Shop): Violation[] {
  const total = shippingTotal(shop.core)
  const back = shop.sumOfLines("shipping_refund")
  const given = shop.settlements
    .flatMap(({ lines }) => lines)
    .filter(({ type }) => type === "shipping_refund")
  const taxes = JSON.stringify(mergeTaxes(given.flatMap((line) => line.taxes)))
  const inShipping = JSON.stringify(shippingTaxesOf(shop.core))
  const isWhole = back === total && back > 0
  const found = `shipping: ${back} of ${total} back, with taxes ${taxes} of ${inShipping}`
  return back > total || (isWhole && taxes !== inShipping) ? [{ invariant: "I4", found }] : []
}

function shippingTaxesOf({ shipping_methods, currency }: Shipping): TaxAmount[] {
  return minorTaxes(
    shipping_methods.flatMap(({ taxes }) => taxes),
    currency
  )
}

/**
 * I4 of a single line: it has the sign of its type, and no more tax than amount. Amount and taxes of
 * units are rounded each by itself, so that each sums to its line: where a unit is worth less than one
 * minor unit, its cent of tax may come with the unit before its cent of price.
 */
function checkLine({ type, amount, taxes }: SettlementLine): Violation[] {
  const { sign } = SETTLEMENT_LINE_RULES[type]
  const tax = sumOf(taxes, (part) => part.amount)
  const rounding = type === "item_value" ? taxes.length : 0
  const isWithin = Math.abs(tax) <= Math.abs(amount) + rounding && tax * amount >= 0
  const found = `${type} of ${amount} with ${tax} of tax`
  return (sign === null || amount * sign >= 0) && isWithin ? [] : [{ invariant: "I4", found }]
}
