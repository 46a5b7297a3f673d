import { BigNumber } from "bignumber.js"
import type { LineWorth, OrderLine, RawAmount, ShippingWorth } from "../facts"
import type { Currency, MinorUnits } from "../money/currency"

type CoreLine = OrderLine & { total: BigNumber; taxes: LineWorth["taxes"] }

/**
 * An order as core keeps it, as far as money and returned units go, written after core's
 * `getLineItemTotals` and `decorateCartTotals`: nothing is rounded, a received unit leaves the total
 * by itself, a credit line lowers it. Knows nothing of the domain's rules.
 */
export class CoreBooks {
  readonly lines: CoreLine[]
  private credit = new BigNumber(0)
  private paidIn = new BigNumber(0)
  private paidOut = new BigNumber(0)

  constructor(
    readonly currency: Currency,
    lines: { line: OrderLine; worth: LineWorth }[],
    readonly shipping_methods: ShippingWorth[]
  ) {
    this.lines = lines.map(({ line, worth }) => ({
      ...line,
      total: new BigNumber(worth.total),
      taxes: worth.taxes,
    }))
  }

  /** What core answers as the order's `total`, but unrounded. */
  total(): BigNumber {
    const shipping = BigNumber.sum(0, ...this.shipping_methods.map(({ total }) => total))
    return this.lines
      .reduce(
        (sum, line) => sum.plus(worthOf(line, line.quantity - line.return_received)),
        shipping
      )
      .minus(this.credit)
  }

  /**
   * What core answers as `summary.pending_difference`, but unrounded: above 0 the customer owes.
   */
  pending(): BigNumber {
    return this.total().minus(this.requestedTotal()).minus(this.transactions())
  }

  transactions(): BigNumber {
    return this.paidIn.minus(this.paidOut)
  }

  paidInTotal(): BigNumber {
    return this.paidIn
  }

  /** What core takes out for units that are on their way back. */
  requestedTotal(): BigNumber {
    return this.lines.reduce(
      (sum, line) => sum.plus(worthOf(line, line.return_requested)),
      new BigNumber(0)
    )
  }

  /** What one line's units are worth to core. */
  worthOf(line_item_id: string, units: number): BigNumber {
    return worthOf(this.line(line_item_id), units)
  }

  worths(): LineWorth[] {
    return this.lines.map(({ id, quantity, total, taxes }) => ({
      line_item_id: id,
      quantity,
      total: total.toFixed(),
      taxes,
    }))
  }

  requestReturn(line_item_id: string, units: number): void {
    const line = this.line(line_item_id)
    line.return_requested += units
    assertCount(line)
  }

  cancelRequested(line_item_id: string, units: number): void {
    this.requestReturn(line_item_id, -units)
  }

  receive(line_item_id: string, units: number): void {
    const line = this.line(line_item_id)
    line.return_requested -= units
    line.return_received += units
    assertCount(line)
  }

  addCreditLine(amount: RawAmount): void {
    this.credit = this.credit.plus(amount)
  }

  capture(amount: MinorUnits): void {
    this.paidIn = this.paidIn.plus(this.toMajor(amount))
  }

  payOut(amount: MinorUnits): void {
    this.paidOut = this.paidOut.plus(this.toMajor(amount))
  }

  /**
   * An order edit: so many units, all delivered, for so much in all. Taxes keep their proportions.
   */
  edit(line_item_id: string, quantity: number, total: BigNumber): void {
    const line = this.line(line_item_id)
    const taxes = line.taxes.map((tax) => ({
      ...tax,
      amount: line.total.isZero() ? "0" : total.times(tax.amount).div(line.total).toFixed(),
    }))
    Object.assign(line, { quantity, fulfilled: quantity, total, taxes })
  }

  addLine(line: OrderLine, worth: LineWorth): void {
    this.lines.push({ ...line, total: new BigNumber(worth.total), taxes: worth.taxes })
  }

  private line(line_item_id: string): CoreLine {
    const line = this.lines.find(({ id }) => id === line_item_id)
    if (!line) {
      throw new Error(`No line ${line_item_id}`)
    }
    return line
  }

  toMajor(amount: MinorUnits): BigNumber {
    return new BigNumber(amount).shiftedBy(-this.currency.digits)
  }
}

function worthOf(line: CoreLine, units: number): BigNumber {
  return line.quantity === 0 ? new BigNumber(0) : line.total.times(units).div(line.quantity)
}

function assertCount({ id, return_requested, return_received }: OrderLine): void {
  if (return_requested < 0 || return_received < 0) {
    throw new Error(`Core's counts of line ${id} went below 0`)
  }
}
