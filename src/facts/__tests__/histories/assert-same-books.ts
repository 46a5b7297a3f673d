import { BigNumber } from "bignumber.js"
import type { LineWorth, OrderBooks, RawAmount, ShippingWorth } from "../../../domain/facts"
import { sumByLine } from "../../../domain/goods/sum-by-line"

/** What core's decimals of a limited length leave, in major units. */
const NOISE = 1e-12

/** Asserts that two readings of an order's books agree: ours of core's rows, and what led to the rows. */
export function assertSameBooks(read: OrderBooks, kept: OrderBooks): void {
  assertSameParts(read.lines, kept.lines)
  assertSameParts(read.shipping_methods, kept.shipping_methods)
  assertSameAmount("total", read.total, kept.total)
  assertSameAmount("transactions", read.transactions, kept.transactions)
  assertSameAmount("paid_in", read.paid_in, kept.paid_in)
  assertSame("counts", countable(read), countable(kept))
}

/** All that is counted in whole units, of goods or of money. */
function countable({ payments, redeemed, unpaid, recorded, unsettled, exchanges }: OrderBooks) {
  return {
    payments,
    redeemed,
    unpaid,
    // Of one that is not live nobody asks what its units were.
    exchanges: exchanges.filter(({ is_live }) => is_live).sort((a, b) => (a.id < b.id ? -1 : 1)),
    shipping: [recorded.shipping_refund, recorded.shipping_taxes],
    rounding: recorded.rounding,
    lines: byLine(recorded.lines),
    unsettled: byLine(sumByLine(unsettled).filter(({ quantity }) => quantity > 0)),
  }
}

function byLine<Line extends { line_item_id: string }>(lines: Line[]): Line[] {
  return [...lines].sort((a, b) => (a.line_item_id < b.line_item_id ? -1 : 1))
}

function assertSameParts(
  read: (LineWorth | ShippingWorth)[],
  kept: (LineWorth | ShippingWorth)[]
): void {
  assertSame("number of parts", read.length, kept.length)
  read.forEach((part, index) => {
    assertSameAmount("worth", part.total, kept[index].total)
    part.taxes.forEach(({ amount }, rank) => {
      assertSameAmount("tax", amount, kept[index].taxes[rank].amount)
    })
  })
}

/** Compared as text: a matcher of the test runner takes longer than all the rest of a history. */
function assertSame(name: string, read: unknown, kept: unknown): void {
  const [isRead, wasKept] = [JSON.stringify(read), JSON.stringify(kept)]
  if (isRead !== wasKept) {
    throw new Error(`The books say ${name} ${isRead}, it was ${wasKept}`)
  }
}

function assertSameAmount(name: string, read: RawAmount, kept: RawAmount): void {
  const difference = new BigNumber(read).minus(kept)
  if (difference.abs().gt(NOISE)) {
    throw new Error(`The books say ${name} ${read}, it was ${kept}`)
  }
}
