const AMOUNT_COLUMNS = [
  "amount",
  "bonus",
  "owed",
  "core_amount",
  "credit_line_amount",
  "total",
  "shipping_amount",
  "old_worth",
  "new_worth",
  "label_fee",
  "restocking_fee",
  "difference",
  "advance_amount",
  "carrier_amount_recovered",
]

/** Medusa keeps every decimal twice: as a number to sort by, and exactly, as text in `raw_<column>`. */
export function withRawAmounts<Values extends { id: string }>(values: Values): Values {
  const raw = Object.entries(values)
    .filter(([column]) => AMOUNT_COLUMNS.includes(column))
    .map(([column, value]) => [
      `raw_${column}`,
      value === null ? null : { value: String(value), precision: 20 },
    ])
  return { ...values, ...Object.fromEntries(raw) }
}
