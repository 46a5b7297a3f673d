import { BigNumber } from "bignumber.js"
import type { LineWorth, OrderLine, RawAmount, ShippingWorth } from "../facts"
import type { Currency, MinorUnits } from "../money/currency"

/** An order in core, whoever keeps it: what the rules are played through with. */
export type OrderInCore = Omit<Pick<CoreBooks, keyof CoreBooks>, "lines"> & {
  readonly lines: OrderLine[]
}

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
  private redeemed = new BigNumber(0)

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

  /** Money and redeemed value alike. */
  paidInTotal(): BigNumber {
    return this.paidIn.plus(this.redeemed)
  }

  /** What was paid by gift card or store credit, as the loyalty plugin books it: off the total. */
  redeemedTotal(): BigNumber {
    return this.redeemed
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

  redeem(amount: MinorUnits): void {
    this.redeemed = this.redeemed.plus(this.toMajor(amount))
    this.credit = this.credit.plus(this.toMajor(amount))
  }

  capture(amount: MinorUnits): void {
    this.paidIn = this.paidIn.plus(this.toMajor(amount))
  }

  payOut(amount: MinorUnits): void {
    this.paidOut = this.paidOut.plus(this.toMajor(amount))
  }

  /** An order edit: so many units, all delivered, each at so many percent of its price before. */
  edit(line_item_id: string, quantity: number, percent = 100): void {
    const line = this.line(line_item_id)
    const scaled = (amount: BigNumber.Value) =>
      new BigNumber(amount).times(quantity).div(line.quantity).times(percent).div(100)
    const taxes = line.taxes.map((tax) => ({ ...tax, amount: scaled(tax.amount).toFixed() }))
    Object.assign(line, { quantity, fulfilled: quantity, total: scaled(line.total), taxes })
  }

  /** An order edit: units at a price in minor units, without tax. */
  addLine(line: OrderLine, price: MinorUnits): void {
    this.lines.push({ ...line, total: this.toMajor(price).times(line.quantity), taxes: [] })
  }

  /** An order edit: a line that was not delivered is taken off. */
  removeLine(line_item_id: string): void {
    const line = this.line(line_item_id)
    Object.assign(line, { quantity: 0, fulfilled: 0, total: new BigNumber(0), taxes: [] })
  }

  private line(line_item_id: string): CoreLine {
    const line = this.lines.find(({ id }) => id === line_item_id)
    if (!line) {
      throw new Error(`No line ${line_item_id}`)
    }
    return line
  }

  private toMajor(amount: MinorUnits): BigNumber {
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
