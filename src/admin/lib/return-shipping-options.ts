import { allowsReturnOption } from "../../domain"
import type { AdminReturnAction, AdminRma } from "../../types/http"

/** A shipping option of core with its rules, as the list route answers it. */
export type ShippingOption = {
  id: string
  name: string
  rules?: { attribute: string; value: unknown }[]
}

/** Those by which goods come back: core says so by a rule, whose value is a text or a truth. */
export function returnShippingOptions(options: ShippingOption[]): ShippingOption[] {
  return options.filter(isReturnOption)
}

export function isReturnOption({ rules = [] }: Pick<ShippingOption, "rules">): boolean {
  return rules.some(({ attribute, value }) => attribute === "is_return" && String(value) === "true")
}

/** Those that the actions of all goods allow. */
export function allowedReturnOptions(
  options: ShippingOption[],
  actions: Pick<AdminReturnAction, "id" | "return_shipping_option_ids">[],
  goods: Pick<AdminRma["items"][number], "action">[]
): ShippingOption[] {
  const named = actions.filter(({ id }) => goods.some(({ action }) => action?.id === id))
  return options.filter(({ id }) => named.every((action) => allowsReturnOption(action, id)))
}
