/** A shipping option of core with its rules, as the list route answers it. */
export type ShippingOption = {
  id: string
  name: string
  rules?: { attribute: string; value: unknown }[]
}

/** Those by which goods come back: core says so by a rule, whose value is a text or a truth. */
export function returnShippingOptions(options: ShippingOption[]): ShippingOption[] {
  return options.filter(({ rules = [] }) =>
    rules.some(({ attribute, value }) => attribute === "is_return" && String(value) === "true")
  )
}
