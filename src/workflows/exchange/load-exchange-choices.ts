import type { MedusaContainer } from "@medusajs/framework/types"
import { EXCHANGE_DEFAULTS } from "../../domain"
import type { ExchangeChoices, ExchangeScope } from "../../domain"
import { currencyOf } from "../../facts/currency"
import type { OrderWithLines } from "../../facts/order-lines"
import type { RmaRecord } from "../../facts/rma"
import { loadPolicyFor } from "../policy/load-policy-for"
import { loadExchangeVariants } from "./load-exchange-variants"

type Asked = {
  order: OrderWithLines
  /** The case whose items are changed; null: a new one. */
  rma: RmaRecord | null
  /** What the request names. */
  variant_ids: string[]
  /** The policy binds shoppers. */
  is_shopper: boolean
}

/**
 * What the choices of a request are looked at by. Nothing is read where nothing is chosen, neither now
 * nor before.
 */
export async function loadExchangeChoices(
  container: MedusaContainer,
  { order, rma, variant_ids, is_shopper }: Asked
): Promise<ExchangeChoices> {
  const currency = currencyOf(order.currency_code)
  const before = (rma?.items ?? []).flatMap(({ exchange_variant_id }) => exchange_variant_id ?? [])
  const wished = [...variant_ids, ...before]
  if (!wished.length) return { variants: [], scope: null, currency }
  const scope = is_shopper ? await scopeOf(container, order, rma) : null
  const old = scope === "same_price" ? order.lines.flatMap(({ variant_id }) => variant_id ?? []) : []
  const variants = await loadExchangeVariants(container, order, [...wished, ...old], 1)
  return { variants: [...variants.values()], scope, currency }
}

/** A case keeps to the policy by which it was judged. */
async function scopeOf(
  container: MedusaContainer,
  order: OrderWithLines,
  rma: RmaRecord | null
): Promise<ExchangeScope> {
  const terms = rma?.policy_id ? rma.policy_terms : (await loadPolicyFor(container, order))?.terms
  return terms?.exchange?.scope ?? EXCHANGE_DEFAULTS.scope
}
