import type { BigNumberInput } from "@medusajs/framework/types"
import { decorateCartTotals } from "@medusajs/framework/utils"
import { BigNumber } from "bignumber.js"
import type { OrderInCore } from "../../../domain/__tests__/core-books"
import type { LineWorth, OrderLine, RawAmount, ShippingWorth } from "../../../domain/facts"
import type { Currency, MinorUnits } from "../../../domain/money/currency"
import { toRawAmount } from "../../decimal"
import type { OrderRow } from "../../order-books"

/** A number as core's tables keep it: what is computed with stands in the second column. */
type Stored = { value: string; precision: number }

export type AdjustmentRow = { amount: number; raw_amount: Stored; is_tax_inclusive: boolean }
export type PricedRow = {
  is_tax_inclusive: boolean
  tax_lines: { rate: number; code: string }[]
  adjustments: AdjustmentRow[]
}
/** What a line was bought for; the counts of its units stand apart, as they move. */
export type ItemPrice = PricedRow & { unit_price: number; raw_unit_price: Stored }
export type ShippingRow = PricedRow & { id: string; amount: number; raw_amount: Stored }
type BookingRow = { amount: number; raw_amount: Stored; reference: string }

/** A decimal (text or number, major units) in both forms that a row of core's has it in. */
export function stored(amount: BigNumber.Value): { number: number; raw: Stored } {
  const value = new BigNumber(amount)
  return { number: value.toNumber(), raw: { value: value.toFixed(), precision: 20 } }
}

/** What core's totals function writes into a row, as far as it is looked at here. */
type Decorated = {
  total: BigNumberInput
  return_requested_total: BigNumberInput
  items: DecoratedPart[]
  shipping_methods: DecoratedPart[]
}
/** Core does not type what it adds to the rows that it was given. */
type MaybeDecorated = Partial<Decorated> & { total: BigNumberInput }
type DecoratedPart = {
  id: string
  total: BigNumberInput
  tax_lines: { rate: number; code: string; total: BigNumberInput }[]
}

/**
 * An order as the rows that Query answers, whose every total is what core's own totals function makes
 * of them. Stands where our model of core stands: what holds of the model must hold of core.
 */
export class CoreRows implements OrderInCore {
  readonly lines: OrderLine[]
  readonly shipping_methods: ShippingWorth[]
  /** Another number after every change. */
  version = 0
  private readonly prices: Map<string, ItemPrice>
  private readonly creditLines: BookingRow[] = []
  private readonly transactionRows: BookingRow[] = []
  private worthsNow: LineWorth[]
  private decorated: Decorated | undefined

  constructor(
    readonly currency: Currency,
    items: { line: OrderLine; price: ItemPrice }[],
    private readonly shippingRows: ShippingRow[]
  ) {
    this.lines = items.map(({ line }) => ({ ...line }))
    this.prices = new Map(items.map(({ line, price }) => [line.id, price]))
    const bought = this.asBought()
    this.worthsNow = this.worthsOf(bought)
    this.shipping_methods = bought.shipping_methods.map(({ id, ...part }) => ({
      id,
      ...toWorth(part),
    }))
  }

  /** The order as Query answers it, but for its payments. A new one each time: core writes into it. */
  row() {
    return {
      id: "order_1",
      status: "pending",
      canceled_at: null,
      currency_code: this.currency.code,
      region: { automatic_taxes: true },
      items: this.lines.map((line) => this.itemRow(line)),
      shipping_methods: this.shippingRows.map((row) => ({ ...row, ...copiesOf(row) })),
      credit_lines: this.creditLines.map((row) => ({ ...row })),
      transactions: this.transactionRows.map((row) => ({ ...row })),
    }
  }

  /**
   * Unrounded. Core leaves credit lines out of its total while they come to one minor unit or less,
   * which {@link ignoredCredit} names.
   */
  total(): BigNumber {
    return new BigNumber(toRawAmount(this.totals().total)).minus(this.ignoredCredit())
  }

  pending(): BigNumber {
    return this.total().minus(this.requestedTotal()).minus(this.transactions())
  }

  transactions(): BigNumber {
    return sum(this.transactionRows)
  }

  paidInTotal(): BigNumber {
    return sum(this.transactionRows.filter(({ raw_amount }) => Number(raw_amount.value) > 0)).plus(
      this.redeemedTotal()
    )
  }

  redeemedTotal(): BigNumber {
    return sum(this.creditLines.filter(({ reference }) => reference === "gift-card"))
  }

  requestedTotal(): BigNumber {
    return new BigNumber(toRawAmount(this.totals().return_requested_total))
  }

  worthOf(line_item_id: string, units: number): BigNumber {
    const worth = this.worthsNow.find((line) => line.line_item_id === line_item_id)
    if (!worth || worth.quantity === 0) {
      return new BigNumber(0)
    }
    return new BigNumber(worth.total).times(units).div(worth.quantity)
  }

  worths(): LineWorth[] {
    return this.worthsNow
  }

  requestReturn(line_item_id: string, units: number): void {
    this.count(line_item_id, { return_requested: units })
  }

  cancelRequested(line_item_id: string, units: number): void {
    this.count(line_item_id, { return_requested: -units })
  }

  receive(line_item_id: string, units: number): void {
    this.count(line_item_id, { return_requested: -units, return_received: units })
  }

  addCreditLine(amount: RawAmount): void {
    this.book(this.creditLines, amount, "rma_settlement")
  }

  redeem(amount: MinorUnits): void {
    this.book(this.creditLines, this.toMajor(amount), "gift-card")
  }

  capture(amount: MinorUnits): void {
    this.book(this.transactionRows, this.toMajor(amount), "capture")
  }

  payOut(amount: MinorUnits): void {
    this.book(this.transactionRows, this.toMajor(-amount), "rma_reimbursement")
  }

  /** As core's order edit with promotions carried over: the discount grows with the units. */
  edit(line_item_id: string, quantity: number, percent = 100): void {
    const line = this.line(line_item_id)
    const price = this.priceOf(line)
    const unitPrice = stored(new BigNumber(price.raw_unit_price.value).times(percent).div(100))
    this.prices.set(line_item_id, {
      ...price,
      unit_price: unitPrice.number,
      raw_unit_price: unitPrice.raw,
      adjustments: price.adjustments.map((adjustment) => {
        const share = new BigNumber(adjustment.raw_amount.value).times(quantity).div(line.quantity)
        const amount = stored(share.times(percent).div(100))
        return { ...adjustment, amount: amount.number, raw_amount: amount.raw }
      }),
    })
    this.setQuantity(line, quantity)
  }

  addLine(line: OrderLine, price: MinorUnits): void {
    const { number, raw } = stored(this.toMajor(price))
    this.lines.push({ ...line })
    this.prices.set(line.id, {
      unit_price: number,
      raw_unit_price: raw,
      is_tax_inclusive: false,
      tax_lines: [],
      adjustments: [],
    })
    this.changed()
    this.worthsNow = this.worthsOf(this.asBought())
  }

  removeLine(line_item_id: string): void {
    this.setQuantity(this.line(line_item_id), 0)
  }

  private setQuantity(line: OrderLine, quantity: number): void {
    Object.assign(line, { quantity, fulfilled: quantity })
    this.changed()
    this.worthsNow = this.worthsOf(this.asBought())
  }

  private count(line_item_id: string, units: Partial<Record<ReturnCount, number>>): void {
    const line = this.line(line_item_id)
    line.return_requested += units.return_requested ?? 0
    line.return_received += units.return_received ?? 0
    if (line.return_requested < 0 || line.return_received < 0) {
      throw new Error(`Core's counts of line ${line_item_id} went below 0`)
    }
    this.changed()
  }

  private book(rows: BookingRow[], amount: BigNumber.Value, reference: string): void {
    const { number, raw } = stored(amount)
    rows.push({ amount: number, raw_amount: raw, reference })
    this.changed()
  }

  private ignoredCredit(): BigNumber {
    const credit = sum(this.creditLines)
    const isIgnored = credit.abs().shiftedBy(this.currency.digits).lte(1)
    return isIgnored ? credit : new BigNumber(0)
  }

  private changed(): void {
    this.decorated = undefined
    this.version += 1
  }

  private totals(): Decorated {
    this.decorated ??= decorate(this.row())
    return this.decorated
  }

  /** With all units, whether they came back or not. Only an edit changes it. */
  private asBought(): Decorated {
    const row = this.row()
    for (const item of row.items) {
      delete item.detail
    }
    return decorate(row)
  }

  private worthsOf({ items }: Decorated): LineWorth[] {
    return items.map(({ id, ...part }) => ({
      line_item_id: id,
      quantity: this.line(id).quantity,
      ...toWorth(part),
    }))
  }

  private itemRow(line: OrderLine): ItemRow {
    const price = this.priceOf(line)
    return {
      id: line.id,
      quantity: line.quantity,
      ...price,
      ...copiesOf(price),
      detail: {
        fulfilled_quantity: line.fulfilled,
        shipped_quantity: line.shipped,
        delivered_quantity: line.delivered,
        return_requested_quantity: line.return_requested,
        return_received_quantity: line.return_received,
        return_dismissed_quantity: line.return_dismissed,
        written_off_quantity: line.written_off,
      },
    }
  }

  private line(line_item_id: string): OrderLine {
    const line = this.lines.find(({ id }) => id === line_item_id)
    if (!line) {
      throw new Error(`No line ${line_item_id}`)
    }
    return line
  }

  private priceOf({ id }: OrderLine): ItemPrice {
    const price = this.prices.get(id)
    if (!price) {
      throw new Error(`No price of line ${id}`)
    }
    return price
  }

  private toMajor(amount: MinorUnits): BigNumber {
    return new BigNumber(amount).shiftedBy(-this.currency.digits)
  }
}

type ItemRow = OrderRow["items"][number] & { id: string }
type ReturnCount = "return_requested" | "return_received"

function copiesOf({ tax_lines, adjustments }: PricedRow): Pick<PricedRow, "tax_lines" | "adjustments"> {
  return {
    tax_lines: tax_lines.map((tax) => ({ ...tax })),
    adjustments: adjustments.map((adjustment) => ({ ...adjustment })),
  }
}

function decorate(row: OrderRow): Decorated {
  const decorated: MaybeDecorated = decorateCartTotals(row)
  return { return_requested_total: 0, items: [], shipping_methods: [], ...decorated }
}

/** The taxes are those that core itself wrote beside the rates. */
function toWorth({ total, tax_lines }: Omit<DecoratedPart, "id">): Omit<ShippingWorth, "id"> {
  return {
    total: toRawAmount(total),
    taxes: tax_lines.map((tax) => ({
      rate: tax.rate,
      code: tax.code,
      amount: toRawAmount(tax.total),
    })),
  }
}

function sum(rows: BookingRow[]): BigNumber {
  return BigNumber.sum(0, ...rows.map(({ raw_amount }) => raw_amount.value))
}
