import type { BigNumberInput, MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, defaultCurrencies, MathBN } from "@medusajs/framework/utils"
import { z } from "@medusajs/framework/zod"

const FIELDS = [
  "display_id",
  "currency_code",
  "total",
  "items.*",
  "items.detail.*",
  "shipping_methods.*",
  "credit_lines.*",
  "transactions.*",
]

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? null)
/** Amounts and quantities alike come as numbers of Medusa's own, unrounded. */
const number = z
  .custom<BigNumberInput>((value) => value !== null && value !== undefined)
  .transform((value) => MathBN.convert(value).toNumber())
const booking = z.object({ amount: number, reference: text, reference_id: text })

const line = z.object({
  id: z.string(),
  title: z.string(),
  variant_id: text,
  quantity: number,
  total: number,
  return_requested_total: number,
  return_received_total: number,
  return_dismissed_total: number,
  detail: z.object({
    fulfilled_quantity: number,
    return_requested_quantity: number,
    return_received_quantity: number,
    return_dismissed_quantity: number,
    written_off_quantity: number,
  }),
})

const order = z.object({
  display_id: z.number(),
  currency_code: z.string(),
  total: number,
  items: z.array(line),
  shipping_methods: z.array(z.object({ total: number })),
  credit_lines: z.array(booking).nullish(),
  transactions: z.array(booking).nullish(),
})

export type Booking = z.infer<typeof booking>

/** An order as core has it. Amounts in major units, not rounded: core's own summary hides cents. */
export type OrderBooks = {
  display_id: number
  currency_code: string
  /** Half of the smallest unit of the currency. */
  half_unit: number
  total: number
  /** total − units that are asked back − all transactions: below zero, money is owed to the customer. */
  pending: number
  /** What the order would come to if nothing had come back and nothing had been credited. */
  sold: number
  lines: OrderLine[]
  credit_lines: Booking[]
  transactions: Booking[]
}

/** Quantities count units; `worth` is what core takes out of the total for one that comes back. */
export type OrderLine = {
  id: string
  title: string
  variant_id: string | null
  quantity: number
  fulfilled: number
  return_requested: number
  return_received: number
  return_dismissed: number
  written_off: number
  worth: number
}

/** Reads the books of an order by core's own means, none of ours. */
export async function orderBooks(container: MedusaContainer, orderId: string): Promise<OrderBooks> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph(
      { entity: "order", fields: FIELDS, filters: { id: orderId } },
      { throwIfKeyNotFound: true }
    )
  const found = order.parse(data[0])
  const { items, shipping_methods, currency_code } = found
  const transactions = found.transactions ?? []
  const credit_lines = found.credit_lines ?? []
  const unit = 1 / 10 ** (defaultCurrencies[currency_code.toUpperCase()]?.decimal_digits ?? 2)
  const total = found.total - ignoredCredit(credit_lines, unit)
  const requested = sum(items.map(({ return_requested_total }) => return_requested_total))
  const paid = sum(transactions.map(({ amount }) => amount))
  const lines = items.map(toLine)

  return {
    display_id: found.display_id,
    currency_code,
    half_unit: unit / 2,
    total,
    pending: total - requested - paid,
    sold: sum([
      ...lines.map(({ worth, quantity }) => worth * quantity),
      ...shipping_methods.map((method) => method.total),
    ]),
    lines,
    credit_lines,
    transactions,
  }
}

/** Core leaves credit lines out of an order's total while they come to one minor unit or less. */
function ignoredCredit(creditLines: Booking[], unit: number): number {
  const credit = sum(creditLines.map(({ amount }) => amount))
  return Math.abs(credit) <= unit + 1e-9 ? credit : 0
}

function toLine({ id, title, variant_id, quantity, detail, ...totals }: z.infer<typeof line>) {
  const whole = totals.total + totals.return_received_total + totals.return_dismissed_total
  return {
    id,
    title,
    variant_id,
    quantity,
    fulfilled: detail.fulfilled_quantity,
    return_requested: detail.return_requested_quantity,
    return_received: detail.return_received_quantity,
    return_dismissed: detail.return_dismissed_quantity,
    written_off: detail.written_off_quantity,
    worth: quantity === 0 ? 0 : whole / quantity,
  }
}

/** Of amounts or of quantities. */
export function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
